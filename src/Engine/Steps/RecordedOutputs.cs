using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Steps;

/// <summary>The outputs of a resource that stands and stays.</summary>
internal static class RecordedOutputs
{
    /// <summary>What was recorded, with each changed input as it will be.</summary>
    public static ObjectValue After(PlanResource standing, ComparedOutcome outcome, ImmutableSortedDictionary<string, PropertyValue> defaultTags) =>
        DefaultTags.Update(Updated(standing.Outputs, outcome.Recorded, outcome.Inputs), outcome.Inputs, defaultTags);

    private static ObjectValue Updated(ObjectValue recorded, ObjectValue before, ObjectValue after)
    {
        var result = recorded.Properties.ToBuilder();
        foreach (var (name, value) in after.Properties)
        {
            if (!value.Equals(before[name]))
            {
                result[name] = (recorded[name], before[name], value) is (ObjectValue output, ObjectValue old, ObjectValue now)
                    ? Updated(output, old, now)
                    : value;
            }
        }

        foreach (var name in before.Properties.Keys)
        {
            if (!after.Properties.ContainsKey(name))
                result.Remove(name);
        }

        return new ObjectValue(result.ToImmutable());
    }
}
