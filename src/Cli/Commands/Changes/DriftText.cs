using System.Text;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>Drift, for a person: what nobody explains first.</summary>
internal static class DriftText
{
    public static string Of(DriftReport report, TerminalStyle style)
    {
        var text = new StringBuilder();
        Append(text, "Drift", "✗", Ink.Red, report.Findings.Where(finding => finding.Kind == DriftKind.Real), style);
        Append(text, "Explained", "~", Ink.Dim, report.Findings.Where(finding => finding.Kind != DriftKind.Real), style);
        var real = report.Findings.Count(finding => finding.Kind == DriftKind.Real);
        return text.Append(style.Paint("Drift:", Ink.Bold)).Append($" {real} unexplained, {report.Findings.Length - real} explained, in {report.Compared} resources of {report.Stack}\n").ToString();
    }

    private static void Append(StringBuilder text, string title, string mark, Ink ink, IEnumerable<DriftFinding> findings, TerminalStyle style)
    {
        var any = false;
        foreach (var group in findings.GroupBy(finding => finding.Urn, StringComparer.Ordinal))
        {
            if (!any)
                text.Append(style.Paint(title, Ink.Bold)).Append('\n');
            any = true;
            text.Append("   ").Append(group.Key).Append('\n');
            foreach (var finding in group)
                text.Append(style.Paint($"     {mark} {Line(finding)}", ink)).Append('\n');
        }

        if (any)
            text.Append('\n');
    }

    private static string Line(DriftFinding finding) => finding switch
    {
        { Change: { } change } => $"{change.Path}: stands as {ValueText.Of(change.Before)}, declared as {ValueText.Of(change.After)}{(change.Replaces ? ", which a deployment can only replace" : "")}{(finding.Reason.Length > 0 ? $" ({finding.Reason})" : "")}",
        { Step: StepKind.Delete } => "stands and is not declared",
        { Step: StepKind.Import } => "is declared to be adopted and is not yet",
        _ => "is declared and does not stand",
    };
}
