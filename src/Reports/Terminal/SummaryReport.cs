using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>How many resources a deployment would touch, and how.</summary>
public static class SummaryReport
{
    private static readonly StepKind[] Order =
        [StepKind.Create, StepKind.Import, StepKind.Update, StepKind.Replace, StepKind.Delete, StepKind.Read, StepKind.Same];

    /// <returns>One line, ended by a line feed: <c>Resources: 40 to create, 2 to replace, 3 unchanged</c>.</returns>
    public static string Of(Plan plan, TerminalStyle style)
    {
        var counts = plan.Resources.GroupBy(resource => resource.Step.Kind).ToDictionary(group => group.Key, group => group.Count());
        var parts = Order
            .Where(counts.ContainsKey)
            .Select(kind => (Look: StepLook.Of(kind), Count: counts[kind]))
            .Select(part => style.Paint($"{part.Count} {part.Look.Counted}", part.Look.Ink))
            .ToList();
        return $"{style.Paint("Resources:", Ink.Bold)} {(parts.Count == 0 ? "none" : string.Join(", ", parts))}\n";
    }
}
