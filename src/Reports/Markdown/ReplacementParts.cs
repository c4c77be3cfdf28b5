using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>Replacements, each with what follows from it, and deletions; both without those that a guard has told of already.</summary>
internal static class ReplacementParts
{
    private const int LongestPath = 100;

    public static IEnumerable<MarkdownPart> Of(IReadOnlyList<StackReport> reports)
    {
        var rows = reports.Where(report => report.Plan is not null).SelectMany(report => Replacements(report).Concat(Deletions(report))).ToList();
        return rows.Count == 0
            ? []
            :
            [
                MarkdownPart.Fixed("### Replaced and deleted\n\n| Stack | | Resource | Type | Because | Takes along |\n|---|---|---|---|---|---|\n"),
                .. rows,
                MarkdownPart.Fixed("\n"),
            ];
    }

    private static IEnumerable<MarkdownPart> Replacements(StackReport report)
    {
        var guarded = Guarded(report);
        foreach (var causes in ReplacementCauses.Of(report.Plan!).Where(causes => !guarded.Contains(causes.Resource.Urn) || !causes.Followers.IsEmpty))
        {
            var resource = causes.Resource;
            var lead = $"| {MarkdownText.Sentence(report.Stack)} | replaced | {MarkdownText.Code(resource.Name)} | {Type(resource.Type)} | ";
            var because = string.Join(", ", causes.Properties.Select(path => MarkdownText.Code(MarkdownText.AtMost(path, LongestPath))));
            var gap = resource.Step.DeleteBeforeReplace ? "; deleted first: a time without it" : "";
            yield return new MarkdownPart(
                $"replacements in {report.Stack}",
                [$"{lead}{because}{gap} | {Followers(causes)} |\n", $"{lead}{because}{gap} | {causes.Followers.Length} |\n", ""]);
        }
    }

    /// <summary>A line for all resources of one type.</summary>
    private static IEnumerable<MarkdownPart> Deletions(StackReport report)
    {
        var guarded = Guarded(report);
        return report.Plan!.Resources
            .Where(resource => resource.Custom && resource.Step.Kind == StepKind.Delete && !guarded.Contains(resource.Urn))
            .GroupBy(resource => resource.Type, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new MarkdownPart(
                $"deletions in {report.Stack}",
                [
                    $"| {MarkdownText.Sentence(report.Stack)} | deleted | {string.Join(", ", group.Select(resource => MarkdownText.Code(resource.Name)))} | {Type(group.Key)} | | |\n",
                    $"| {MarkdownText.Sentence(report.Stack)} | deleted | {group.Count()} | {Type(group.Key)} | | |\n",
                    "",
                ]));
    }

    private static string Followers(ReplacementCauses causes) => string.Join(", ", causes.Followers
        .GroupBy(follower => follower.Type, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Count()} × {Type(group.Key)}"));

    private static HashSet<string> Guarded(StackReport report) =>
        report.Review.Guards.Findings.Select(finding => finding.Urn).ToHashSet(StringComparer.Ordinal);

    private static string Type(string token) => MarkdownText.Code(TypeText.Of(token));
}
