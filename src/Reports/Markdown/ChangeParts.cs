using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Differences;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>The changes of each stack, folded, by component: which resources, and for those that stand already, which properties.</summary>
internal static class ChangeParts
{
    private const int LongestValue = 300;
    private const int MostLines = 40;

    public static IEnumerable<MarkdownPart> Of(IReadOnlyList<StackReport> reports) =>
        reports.Where(report => report.Plan is not null && report.Counts.Changes).SelectMany(OfStack);

    private static IEnumerable<MarkdownPart> OfStack(StackReport report)
    {
        var against = report.Baseline is { } baseline ? $"Compared with {MarkdownText.Code(baseline)}.\n\n" : "Compared with nothing: everything is new.\n\n";
        return
        [
            MarkdownPart.Fixed($"<details>\n<summary>{MarkdownText.Sentence(report.Stack)}: {report.Counts.Text(withUnchanged: true)}</summary>\n\n{against}"),
            .. ComponentGroup.Of(report.Plan!).Select(group => Group(report, group)),
            MarkdownPart.Fixed("</details>\n\n"),
        ];
    }

    private static MarkdownPart Group(StackReport report, ComponentGroup group)
    {
        var lead = $"#### {MarkdownText.Code(group.Name)}: {group.Counts.Text(withUnchanged: false)}\n\n";
        var table = Table(group);
        return new MarkdownPart($"changes in {report.Stack}", [lead + table + Properties(group), lead + table, lead, ""]);
    }

    /// <summary>One line for all resources of one type and step: a tier of subnets is one change to those who read.</summary>
    private static string Table(ComponentGroup group)
    {
        var text = new StringBuilder("| | Type | Resources |\n|---|---|---|\n");
        var rows = group.Resources
            .GroupBy(resource => (resource.Step.Kind, resource.Type))
            .OrderBy(row => ComponentGroup.GravityOf(row.Key.Kind))
            .ThenBy(row => row.Key.Type, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            text.Append($"| {Step(row.Key.Kind)} | {MarkdownText.Code(TypeText.Of(row.Key.Type))} | ")
                .AppendJoin(", ", row.Select(Name)).Append(" |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Step(StepKind kind) => kind == StepKind.Same ? "move" : StepLook.Of(kind).Word;

    private static string Name(PlanResource resource) => resource.FormerUrn is { } former
        ? $"{MarkdownText.Code(resource.Name)} (was {MarkdownText.Code(former[(former.LastIndexOf(':') + 1)..])})"
        : MarkdownText.Code(resource.Name);

    private static string Properties(ComponentGroup group)
    {
        var lines = group.Resources
            .Where(resource => !resource.Step.Changes.IsEmpty && resource.Step.Kind != StepKind.Create)
            .OrderBy(resource => ComponentGroup.GravityOf(resource.Step.Kind))
            .SelectMany(Lines)
            .ToList();
        return lines.Count == 0 ? "" : MarkdownText.Block("diff", lines) + "\n";
    }

    private static IEnumerable<string> Lines(PlanResource resource)
    {
        yield return $"@@ {StepLook.Of(resource.Step.Kind).Word} {resource.Name} ({TypeText.Of(resource.Type)}) @@";
        foreach (var change in resource.Step.Changes)
        {
            if (change.Replaces)
                yield return $"! {change.Path} forces the replacement";
            var lines = ChangeLines.Of(change);
            if (ChangeLines.AreMany(change))
                yield return $"# {change.Path}";
            foreach (var line in lines.Take(MostLines))
                yield return $"{line.Sign} {(ChangeLines.AreMany(change) ? "" : $"{change.Path}: ")}{MarkdownText.AtMost(line.Text, LongestValue)}";
            if (lines.Length > MostLines)
                yield return $"# {lines.Length - MostLines} more lines";
        }
    }
}
