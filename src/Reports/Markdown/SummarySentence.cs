using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>One sentence on all stacks: what changes, and what stands in the way.</summary>
public static class SummarySentence
{
    private const int NamedStacks = 8;

    public static string Of(IReadOnlyList<StackReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var failed = reports.Where(report => report.Plan is null).ToList();
        var guarded = reports.Where(report => report.Review.Guards.Fails).ToList();
        var violating = reports.Where(report => report.Policies is { Fails: true }).ToList();
        string[] clauses =
        [
            Changes([.. reports.Where(report => report.Plan is not null)]),
            failed.Count == 0 ? "" : $"**{Names(failed)} could not be previewed**",
            guarded.Count == 0 ? "" : $"**{Names(guarded)} would lose what must be kept**",
            violating.Count == 0 ? "" : $"**{Names(violating)} {(violating.Count == 1 ? "violates" : "violate")} policies**",
        ];
        return string.Join("; ", clauses.Where(clause => clause.Length > 0)) + ".";
    }

    private static string Changes(List<StackReport> previewed)
    {
        if (previewed.Count == 0)
            return "";
        var changed = previewed.Where(report => report.Counts.Changes).ToList();
        if (changed.Count == 0)
            return $"Nothing changes in {Names(previewed)}";
        var counts = StepCounts.Sum(changed.Select(report => report.Counts));
        var parts = counts.Kinds.Where(kind => kind is not (StepKind.Same or StepKind.Read)).Select(kind => $"{counts[kind]} {Terminal.StepLook.Of(kind).Counted}");
        var what = string.Join(", ", parts);
        return previewed.Count == 1 || changed.Count == previewed.Count
            ? $"{Names(changed)} would change: {what}"
            : $"{Names(changed)} would change, {previewed.Count - changed.Count} of {previewed.Count} stacks would not: {what}";
    }

    private static string Names(List<StackReport> reports)
    {
        var names = reports.Take(NamedStacks).Select(report => MarkdownText.Sentence(report.Stack)).ToList();
        if (reports.Count > NamedStacks)
            names.Add($"{reports.Count - NamedStacks} more");
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
