using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Tells drift from what autoscalers and services change of their own right.</summary>
public static class DriftFinder
{
    /// <param name="plan">A preview against the state of the same stack.</param>
    public static DriftReport Find(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var writers = new FieldWriters(plan);
        var custom = plan.Resources.Where(resource => resource.Custom && resource.Step.Kind != StepKind.Read).ToList();
        var findings = custom.OrderBy(resource => resource.Urn, StringComparer.Ordinal).SelectMany(resource => Of(resource, writers));
        return new DriftReport(plan.Project, plan.Stack, [.. findings], custom.Count);
    }

    private static IEnumerable<DriftFinding> Of(PlanResource resource, FieldWriters writers)
    {
        if (resource.Step.Kind is StepKind.Create or StepKind.Delete or StepKind.Import)
            return [new DriftFinding(resource.Urn, resource.Step.Kind, null, DriftKind.Real, "")];
        // What only follows from another resource's own drift is told there.
        var changes = resource.Step.Changes.Where(change => change.Cause is null).Concat(Observations.Of(resource));
        return changes.Select(change =>
        {
            var (kind, reason) = writers.WhoChanged(resource, change);
            return new DriftFinding(resource.Urn, resource.Step.Kind, change, kind, reason);
        });
    }
}
