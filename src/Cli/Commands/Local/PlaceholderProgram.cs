namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>Where the built placeholder application is: beside this command where the launcher put both, in its own output folder after a plain build.</summary>
public static class PlaceholderProgram
{
    private const string Name = "placeholder.dll";

    /// <exception cref="UserErrorException">It has not been built.</exception>
    public static string Path()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        string[] places =
        [
            System.IO.Path.Combine(here.FullName, "..", "placeholder", Name),
            System.IO.Path.Combine(here.FullName, "..", "..", "FreeAgentics.Infra.Placeholder", here.Name, Name),
        ];
        return places.Select(System.IO.Path.GetFullPath).FirstOrDefault(File.Exists)
            ?? throw new UserErrorException("the placeholder application has not been built. Start this command with ./infra, or build FreeAgentics.Infra.sln first.", ExitCode.Failed);
    }
}
