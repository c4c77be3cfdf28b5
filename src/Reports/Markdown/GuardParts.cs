using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>What would be lost, and how to go about it instead; likely renames, since an alias saves what they would lose.</summary>
internal static class GuardParts
{
    public static IEnumerable<MarkdownPart> Of(IReadOnlyList<StackReport> reports)
    {
        ImmutableArray<MarkdownPart> parts =
        [
            .. reports.SelectMany(report => report.Review.Guards.Findings.Where(finding => finding.Fails).Select(finding => Finding(report, finding))),
            .. reports.SelectMany(report => report.Review.Guards.Expired.Select(allowance => Allowance(report, allowance, "ended on", "must renew it, or keep what it gave up"))),
            .. reports.SelectMany(report => report.Review.Renames.Select(rename => Rename(report, rename))),
            .. reports.SelectMany(report => report.Review.Guards.Findings.Where(finding => !finding.Fails).Select(finding => Finding(report, finding))),
            .. reports.SelectMany(report => report.Review.Guards.Unused.Select(allowance => Allowance(report, allowance, "covers nothing and holds until", "can remove it"))),
        ];
        return parts.IsEmpty ? [] : [MarkdownPart.Fixed("### What would be lost\n\n"), .. parts, MarkdownPart.Fixed("\n")];
    }

    private static MarkdownPart Finding(StackReport report, GuardFinding finding)
    {
        var lead = $"- **{MarkdownText.Sentence(report.Stack)}**: {MarkdownText.Code(finding.Name)} ({MarkdownText.Code(TypeText.Of(finding.Type))}) would be **{Done(finding.Step)}**";
        var why = finding.Because.IsEmpty ? "" : $", because {Paths(finding.Because)} {(finding.Because.Length == 1 ? "changes" : "change")}";
        var guard = finding.Reason == GuardReason.Protected ? " It is protected: Pulumi refuses." : "";
        var rest = finding.Allowance is { } allowance
            ? $"  \n  Allowed until {Day(allowance.Expires)} by {MarkdownText.Sentence(allowance.Owner)}: {MarkdownText.Sentence(allowance.Reason)}\n"
            : $"  \n  Instead: {MarkdownText.Sentence(finding.SafePath)}\n";
        return new MarkdownPart(
            $"losses in {report.Stack}",
            [$"{lead}{why}. Lost: {MarkdownText.Sentence(finding.Loses)}.{guard}{rest}", $"{lead}{why}.\n", $"{lead}.\n", ""]);
    }

    private static MarkdownPart Rename(StackReport report, RenameSuggestion rename) => new(
        $"likely renames in {report.Stack}",
        [
            $"- **{MarkdownText.Sentence(report.Stack)}**: {MarkdownText.Code(NameOf(rename.FormerUrn))} goes and {MarkdownText.Code(NameOf(rename.Urn))} comes, and they are alike. "
            + $"If it is the same resource under a new name, keep it: {MarkdownText.Code(rename.Alias)}\n",
            "",
        ]);

    private static MarkdownPart Allowance(StackReport report, Allowance allowance, string what, string then) => new(
        $"allowances of {report.Stack}",
        [
            $"- **{MarkdownText.Sentence(report.Stack)}**: the allowance on {MarkdownText.Code(allowance.Urn)} {what} {Day(allowance.Expires)}; {MarkdownText.Sentence(allowance.Owner)} {then}.\n",
            "",
        ]);

    private static string Paths(ImmutableArray<PropertyChange> changes) => string.Join(", ", changes.Select(change => MarkdownText.Code(change.Path)));

    private static string Done(StepKind kind) => kind == StepKind.Delete ? "deleted" : "replaced";

    private static string NameOf(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
