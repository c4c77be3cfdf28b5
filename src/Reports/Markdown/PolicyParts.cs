using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>Violated policies in full, warnings and exceptions folded; what is undecided is only counted, in the table.</summary>
internal static class PolicyParts
{
    private const int LongestEvidence = 600;

    public static IEnumerable<MarkdownPart> Violated(IReadOnlyList<StackReport> reports)
    {
        List<MarkdownPart> parts =
        [
            .. reports.SelectMany(report => Verdicts(report, verdict => verdict.Fails)),
            .. reports.SelectMany(report => Exemptions(report, report.Policies?.Expired ?? [], "ended on", "must mend it or renew it")),
        ];
        return parts.Count == 0 ? [] : [MarkdownPart.Fixed("### Policies violated\n\n"), .. parts, MarkdownPart.Fixed("\n")];
    }

    public static IEnumerable<MarkdownPart> Warnings(IReadOnlyList<StackReport> reports)
    {
        List<MarkdownPart> parts =
        [
            .. reports.SelectMany(report => Verdicts(report, verdict => verdict.IsWarning)),
            .. reports.SelectMany(report => Exemptions(report, report.Policies?.Unused ?? [], "covers nothing and holds until", "can remove it")),
            .. reports.SelectMany(report => Exemptions(report, report.Policies?.Applied ?? [], "holds until", "answers for it")),
        ];
        return parts.Count == 0
            ? []
            : [MarkdownPart.Fixed($"<details>\n<summary>Warnings and exceptions of policies ({parts.Count})</summary>\n\n"), .. parts, MarkdownPart.Fixed("\n</details>\n\n")];
    }

    private static IEnumerable<MarkdownPart> Verdicts(StackReport report, Func<PolicyVerdict, bool> which) =>
        (report.Policies?.Verdicts ?? []).Where(which).Select(verdict => Verdict(report, verdict));

    private static MarkdownPart Verdict(StackReport report, PolicyVerdict verdict)
    {
        var lead = $"- **{MarkdownText.Sentence(report.Stack)}**: {verdict.Policy.Id} {MarkdownText.Sentence(verdict.Policy.Title)} ({verdict.Policy.Severity.ToString().ToLowerInvariant()}), {MarkdownText.Code(verdict.ShortUrn)}";
        var evidence = MarkdownText.Sentence(MarkdownText.AtMost(string.Join("; ", verdict.Finding.Check.Evidence), LongestEvidence));
        return new MarkdownPart(
            $"policies of {report.Stack}",
            [$"{lead}: {evidence}  \n  Fix: {MarkdownText.Sentence(verdict.Policy.Remedy)}\n", $"{lead}\n", ""]);
    }

    private static IEnumerable<MarkdownPart> Exemptions(StackReport report, IEnumerable<PolicyExemption> exemptions, string what, string then) =>
        exemptions.Select(exemption => new MarkdownPart(
            $"exceptions of {report.Stack}",
            [
                $"- **{MarkdownText.Sentence(report.Stack)}**: the exception from {MarkdownText.Sentence(exemption.Policy)} on {MarkdownText.Code(exemption.Urn)} {what} {exemption.Expires:yyyy-MM-dd}; "
                + $"{MarkdownText.Sentence(exemption.Owner)} {then}: {MarkdownText.Sentence(exemption.Reason)}\n",
                "",
            ]));
}
