namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Where the built program of the stacks is: beside this command where the launcher put both, in its own output folder after a plain build.</summary>
public static class StacksProgram
{
    private const string Name = "FreeAgentics.Infra.Stacks";

    /// <exception cref="UserErrorException">It has not been built.</exception>
    public static string Path()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        string[] places =
        [
            System.IO.Path.Combine(here.FullName, "..", "stacks", $"{Name}.dll"),
            System.IO.Path.Combine(here.FullName, "..", "..", Name, here.Name, $"{Name}.dll"),
        ];
        return places.Select(System.IO.Path.GetFullPath).FirstOrDefault(File.Exists)
            ?? throw new UserErrorException("the stacks program has not been built. Start this command with ./infra, or build FreeAgentics.Infra.sln first.", ExitCode.Failed);
    }
}
