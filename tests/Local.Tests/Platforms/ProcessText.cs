namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>What /proc tells of a process in words.</summary>
public sealed record ProcessText(string CommandLine, string WorkingFolder)
{
    /// <param name="folder">Below /proc.</param>
    public static ProcessText Of(string folder)
    {
        try
        {
            return new(
                File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ').Trim(),
                new FileInfo(Path.Combine(folder, "cwd")).LinkTarget ?? "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new("", "");
        }
    }

    /// <summary>True where it works in a folder, or was told its name. The test's own commands name it too.</summary>
    public bool IsOf(string folder) => WorkingFolder.StartsWith(folder, StringComparison.Ordinal)
        || (CommandLine.Contains(folder, StringComparison.Ordinal) && !CommandLine.Contains("infra.dll", StringComparison.Ordinal));
}
