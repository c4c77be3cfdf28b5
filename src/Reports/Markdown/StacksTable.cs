using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>A line a stack: counts, guards, policies, verdict.</summary>
internal static class StacksTable
{
    private static readonly StepKind[] Columns = [StepKind.Create, StepKind.Update, StepKind.Replace, StepKind.Delete, StepKind.Same];

    public static MarkdownPart Of(IReadOnlyList<StackReport> reports)
    {
        var text = new StringBuilder("| Stack | Create | Update | Replace | Delete | Unchanged | Guards | Policies | |\n|---|--:|--:|--:|--:|--:|---|---|---|\n");
        foreach (var report in reports)
        {
            text.Append("| ").Append(MarkdownText.Sentence(report.Stack)).Append(" | ");
            foreach (var kind in Columns)
                text.Append(Cell(report, kind)).Append(" | ");
            text.Append(Guards(report)).Append(" | ").Append(Policies(report.Policies)).Append(" | ").Append(Verdict(report)).Append(" |\n");
        }

        return new MarkdownPart("table of stacks", [text.Append('\n').ToString(), ""]);
    }

    /// <summary>Imports count as created: the resource is new to the stack.</summary>
    private static string Cell(StackReport report, StepKind kind)
    {
        if (report.Plan is null)
            return "";
        var count = report.Counts[kind] + (kind == StepKind.Create ? report.Counts[StepKind.Import] : 0);
        return count == 0 ? "–" : $"{count}";
    }

    private static string Guards(StackReport report)
    {
        if (report.Plan is null)
            return "";
        var guards = report.Review.Guards;
        return Joined(
            (guards.Findings.Count(finding => finding.Fails), "stopped"),
            (guards.Findings.Count(finding => !finding.Fails), "allowed"),
            (guards.Expired.Length, "expired"));
    }

    private static string Policies(PolicyReport? policies) => policies is null ? "" : Joined(
        (policies.Verdicts.Count(verdict => verdict.Fails) + policies.Expired.Length, "violated"),
        (policies.Verdicts.Count(verdict => verdict.IsWarning) + policies.Unused.Length, "warnings"),
        (policies.Verdicts.Count(verdict => verdict.Finding.Check.Outcome == Outcome.Unknown), "undecided"));

    private static string Joined(params ReadOnlySpan<(int Count, string Word)> counts)
    {
        var parts = new List<string>();
        foreach (var (count, word) in counts)
        {
            if (count > 0)
                parts.Add(count == 1 && word == "warnings" ? "1 warning" : $"{count} {word}");
        }

        return parts.Count == 0 ? "–" : string.Join(", ", parts);
    }

    private static string Verdict(StackReport report) => report switch
    {
        { Plan: null } => "**failed**",
        { IsStopped: true } => "**stopped**",
        { Counts.Changes: false } => "no change",
        _ => "may go",
    };
}
