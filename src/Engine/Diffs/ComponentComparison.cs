using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The step of a component that stands: nothing happens to it but that its inputs are written down.</summary>
internal static class ComponentComparison
{
    public static PlanStep Of(string type, ObjectValue before, ObjectValue after)
    {
        var differences = PropertyDiff.Between(type, before, after).Differences;
        return differences.IsEmpty
            ? PlanStep.Of(StepKind.Same)
            : new PlanStep(StepKind.Update, [.. differences.Select(difference => new PropertyChange(difference.Place.Text, difference.Before, difference.After, Replaces: false))]);
    }
}
