namespace FreeAgentics.Infra.Cli.Tests.Processes;

/// <summary>The built command line, as a process of its own.</summary>
public static class BuiltCommand
{
    /// <summary>The folder that holds FreeAgentics.Infra.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The command line's own output folder: beside it is that of the stacks program.</summary>
    public static string Assembly { get; } = FindAssembly();

    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunInAsync(null, arguments);

    public static Task<ProcessResult> RunInAsync(string? directory, params string[] arguments) =>
        ProcessRun.OfAsync("dotnet", [Assembly, .. arguments], directory);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FreeAgentics.Infra.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No FreeAgentics.Infra.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }

    private static string FindAssembly()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "FreeAgentics.Infra.Cli", here.Name, "infra.dll");
    }
}
