using FreeAgentics.Infra.Reports.Html;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The folder of <c>--reports</c>: <c>comment.md</c> for a pull request, <c>report.json</c> for scripts, and <c>&lt;stack&gt;.html</c> for each stack that has a plan.</summary>
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
            foreach (var report in outcomes.Select(outcome => outcome.Report).Where(report => report.Plan is not null))
                File.WriteAllText(Path.Combine(folder, $"{report.Stack}.html"), HtmlReport.Write(report));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--reports {folder}: {error.Message}");
        }
    }
}
