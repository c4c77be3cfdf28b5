using System.Text;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>What is said of a plan's changes, for a person. Empty where there is nothing to say.</summary>
internal static class ChangeReviewText
{
    public static string Of(ChangeReview review, TerminalStyle style)
    {
        var text = new StringBuilder();
        Guards(text, review.Guards, style);
        foreach (var rename in review.Renames)
        {
            text.Append(style.Paint(text.Length == 0 ? "Renames:" : "\nRenames:", Ink.Bold)).Append('\n')
                .Append($"   {rename.FormerUrn}\n   looks like {rename.Urn}\n")
                .Append(style.Paint($"       Fix: {rename.Alias}", Ink.Dim)).Append('\n');
        }

        return text.ToString();
    }

    private static void Guards(StringBuilder text, GuardReport report, TerminalStyle style)
    {
        if (report.Findings.IsEmpty && report.Expired.IsEmpty && report.Unused.IsEmpty)
            return;
        var stopped = report.Findings.Count(finding => finding.Fails) + report.Expired.Length;
        text.Append(style.Paint("Guards:", Ink.Bold)).Append($" {stopped} stopped, {report.Findings.Count(finding => !finding.Fails)} allowed\n");
        foreach (var finding in report.Findings)
            Append(text, finding, style);
        foreach (var allowance in report.Expired)
            text.Append(style.Paint($"   ✗ the allowance on {allowance.Urn} ended on {allowance.Expires:yyyy-MM-dd}; {allowance.Owner} must remove it or renew it", Ink.Red)).Append('\n');
        foreach (var allowance in report.Unused)
            text.Append(style.Paint($"   ! the allowance on {allowance.Urn} covers nothing; remove it", Ink.Yellow)).Append('\n');
    }

    private static void Append(StringBuilder text, GuardFinding finding, TerminalStyle style)
    {
        var step = finding.Step == StepKind.Replace ? "replaced" : "deleted";
        var reason = finding.Reason == GuardReason.Protected ? " is protected and" : "";
        var because = finding.Because.IsEmpty ? "" : $", because of {string.Join(", ", finding.Because.Select(Cause))}";
        text.Append(style.Paint($"   {(finding.Fails ? "✗" : "~")} {finding.Type} '{finding.Name}'{reason} would be {step}{because}", finding.Fails ? Ink.Red : Ink.Dim)).Append('\n');
        text.Append($"       {finding.Urn}\n       Lost: {finding.Loses}\n");
        if (finding.Allowance is { } allowance)
            text.Append(style.Paint($"       Allowed until {allowance.Expires:yyyy-MM-dd} ({allowance.Owner}): {allowance.Reason}", Ink.Dim)).Append('\n');
        else
            text.Append(style.Paint($"       Safe: {finding.SafePath}", Ink.Dim)).Append('\n');
    }

    private static string Cause(PropertyChange change) => change.Cause is { } cause ? $"{change.Path} (from {cause})" : change.Path;
}
