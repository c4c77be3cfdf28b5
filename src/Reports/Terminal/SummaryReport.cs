using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>How many resources a deployment would touch, and how.</summary>
public static class SummaryReport
{
    /// <returns>One line, ended by a line feed: <c>Resources: 40 to create, 2 to replace, 3 unchanged</c>.</returns>
    public static string Of(Plan plan, TerminalStyle style) =>
        $"{style.Paint("Resources:", Ink.Bold)} {Of(StepCounts.Of(plan), style)}\n";

    /// <returns>The counts, <c>none</c> where there are none.</returns>
    public static string Of(StepCounts counts, TerminalStyle style)
    {
        var parts = counts.Kinds
            .Select(kind => (Look: StepLook.Of(kind), Count: counts[kind]))
            .Select(part => style.Paint($"{part.Count} {part.Look.Counted}", part.Look.Ink))
            .ToList();
        return parts.Count == 0 ? "none" : string.Join(", ", parts);
    }
}
