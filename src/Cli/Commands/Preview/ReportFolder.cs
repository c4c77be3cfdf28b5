namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The folder of <c>--reports</c>: <c>comment.md</c> for a pull request, <c>report.json</c> for scripts.</summary>
internal static class ReportFolder
{
    /// <exception cref="UserErrorException">The folder cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<StackOutcome> outcomes, string comment)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "comment.md"), comment);
            File.WriteAllText(Path.Combine(folder, "report.json"), PreviewJson.OfSeveral(outcomes));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--reports {folder}: {error.Message}");
        }
    }
}
