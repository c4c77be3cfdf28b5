using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports;

/// <summary>A replacement that the program itself asks for, and those that only follow from it.</summary>
/// <param name="Resource">The resource whose own properties force its replacement.</param>
/// <param name="Properties">Their paths.</param>
/// <param name="Followers">What is replaced because the resource will have other outputs, in the order of the plan.</param>
public sealed record ReplacementCauses(PlanResource Resource, ImmutableArray<string> Properties, ImmutableArray<PlanResource> Followers)
{
    /// <summary>Every replacement of a plan stands in one of these, as resource or as follower; in the order of the plan.</summary>
    public static ImmutableArray<ReplacementCauses> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var replaced = plan.Resources.Where(resource => resource.Custom && resource.Step.Kind == StepKind.Replace).ToList();
        var byUrn = replaced.ToLookup(resource => resource.Urn, StringComparer.Ordinal);
        var followers = replaced.ToLookup(resource => RootOf(resource, byUrn), StringComparer.Ordinal);
        return
        [
            .. replaced.Where(resource => RootOf(resource, byUrn) == resource.Urn).Select(resource => new ReplacementCauses(
                resource,
                [.. Own(resource).Select(change => change.Path)],
                [.. followers[resource.Urn].Where(follower => follower.Urn != resource.Urn)])),
        ];
    }

    /// <summary>The changes of the program's that force the replacement; where there are none, whatever forces it.</summary>
    private static ImmutableArray<PropertyChange> Own(PlanResource resource)
    {
        var forcing = resource.Step.Changes.Where(change => change.Replaces).ToImmutableArray();
        var own = forcing.Where(change => change.Cause is null).ToImmutableArray();
        return own.IsEmpty ? forcing : own;
    }

    /// <summary>Follows the causes up to a replacement that has one of its own. Who stands in a circle, which no engine writes, is its own root.</summary>
    private static string RootOf(PlanResource resource, ILookup<string, PlanResource> byUrn)
    {
        var at = resource;
        var seen = new HashSet<string>(StringComparer.Ordinal) { resource.Urn };
        while (CauseOf(at) is { } cause && byUrn[cause].FirstOrDefault() is { } above)
        {
            if (!seen.Add(above.Urn))
                return resource.Urn;
            at = above;
        }

        return at.Urn;
    }

    private static string? CauseOf(PlanResource resource)
    {
        var forcing = resource.Step.Changes.Where(change => change.Replaces).ToList();
        return forcing.Exists(change => change.Cause is null) ? null : forcing.FirstOrDefault()?.Cause;
    }
}
