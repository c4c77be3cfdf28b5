namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>Why stacks could not be previewed.</summary>
internal static class FailureParts
{
    private const int ShortError = 400;

    public static IEnumerable<MarkdownPart> Of(IReadOnlyList<StackReport> reports) => reports
        .Where(report => report.Plan is null)
        .Select(report => new MarkdownPart(
            $"errors of {report.Stack}",
            [
                Text(report, [.. report.Errors]),
                Text(report, [.. report.Errors.Take(3).Select(error => MarkdownText.AtMost(error, ShortError))]),
                "",
            ]));

    private static string Text(StackReport report, List<string> errors) =>
        $"### {MarkdownText.Sentence(report.Stack)} could not be previewed\n\n{MarkdownText.Block("text", errors.SelectMany(error => error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')))}\n";
}
