using System.Text;
using FreeAgentics.Infra.Cli.Commands.Changes;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Reports;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The result of a run as text for a person.</summary>
internal static class PreviewText
{
    /// <summary>One stack; empty where its preview failed, which standard error tells.</summary>
    public static string Of(StackReport report, TerminalStyle style, bool unchanged)
    {
        if (report is not { Plan: { } plan, Policies: { } policies })
            return "";
        string[] sections =
        [
            TreeReport.Of(plan, style, unchanged),
            OutputsReport.Of(plan, style),
            PolicyReportText.Of(policies, style, withUndecided: false),
            ChangeReviewText.Of(report.Review, style),
            NotComparedText.Of(plan, style),
            SummaryReport.Of(plan, style),
        ];
        return string.Join("\n", sections.Where(section => section.Length > 0));
    }

    /// <summary>Several stacks one below the other, and a line for each at the end.</summary>
    public static string OfSeveral(IReadOnlyList<StackReport> reports, TerminalStyle style, bool unchanged)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            text.Append(style.Paint(report.Stack, Ink.Bold)).Append('\n').Append(style.Paint(new string('─', report.Stack.Length), Ink.Dim)).Append("\n\n");
            foreach (var error in report.Plan is null ? report.Errors : [])
                text.Append(style.Paint("error:", Ink.Red)).Append(' ').Append(error.ReplaceLineEndings("\n  ")).Append('\n');
            text.Append(Of(report, style, unchanged)).Append('\n');
        }

        var width = reports.Max(report => report.Stack.Length);
        text.Append(style.Paint("Stacks", Ink.Bold)).Append('\n');
        foreach (var report in reports)
            text.Append("   ").Append(report.Stack.PadRight(width)).Append("  ").Append(Line(report, style)).Append('\n');
        return text.ToString();
    }

    private static string Line(StackReport report, TerminalStyle style)
    {
        if (report.Plan is null)
            return style.Paint("failed", Ink.Red);
        var counts = SummaryReport.Of(report.Counts, style);
        return report.IsStopped ? $"{counts}; {style.Paint("stopped", Ink.Red)}" : counts;
    }
}
