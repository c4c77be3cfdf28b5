namespace FreeAgentics.Infra.Settings.Tests;

/// <summary>The files at the top of the repository.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> StackFiles => Directory.EnumerateFiles(Root, "Pulumi.*.yaml").Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FreeAgentics.Infra.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No FreeAgentics.Infra.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
