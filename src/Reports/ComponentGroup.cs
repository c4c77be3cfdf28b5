using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports;

/// <summary>The resources under one component of the program, the ones that change only.</summary>
/// <param name="Name">The component's logical name; the stack's own resources stand under the stack's name.</param>
/// <param name="Type">The component's type token.</param>
/// <param name="Resources">In ordinal order of name, then type.</param>
public sealed record ComponentGroup(string Name, string Type, ImmutableArray<PlanResource> Resources)
{
    private static readonly StepKind[] Gravity = [StepKind.Replace, StepKind.Delete, StepKind.Update, StepKind.Import, StepKind.Create, StepKind.Read, StepKind.Same];

    public StepCounts Counts => StepCounts.Of(Resources);

    /// <summary>How grave a step is to those who review it: 0 is the gravest.</summary>
    public static int GravityOf(StepKind kind) => Array.IndexOf(Gravity, kind);

    /// <summary>The groups of a plan, those with the gravest step first, then by name.</summary>
    public static ImmutableArray<ComponentGroup> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var byUrn = plan.Resources.ToLookup(resource => resource.Urn, StringComparer.Ordinal);
        return
        [
            .. plan.Resources
                .Where(resource => resource.Step.Kind is not (StepKind.Same or StepKind.Read) || resource.FormerUrn is not null)
                .GroupBy(resource => TopOf(resource, byUrn))
                .Select(group => new ComponentGroup(group.Key.Name, group.Key.Type, Ordered(group)))
                .OrderBy(group => group.Resources.Min(resource => GravityOf(resource.Step.Kind)))
                .ThenBy(group => group.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Type, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<PlanResource> Ordered(IEnumerable<PlanResource> resources) =>
    [
        .. resources.OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .ThenBy(resource => resource.Type, StringComparer.Ordinal)
            .ThenBy(resource => resource.Urn, StringComparer.Ordinal),
    ];

    /// <summary>The ancestor below the stack, or the stack where the resource stands there itself.</summary>
    private static (string Name, string Type) TopOf(PlanResource resource, ILookup<string, PlanResource> byUrn)
    {
        var at = resource;
        for (var depth = 0; depth < byUrn.Count && at.Parent is { } parent && byUrn[parent].FirstOrDefault() is { } above; depth++)
        {
            if (above.Parent is null)
                return at.Custom ? (above.Name, above.Type) : (at.Name, at.Type);
            at = above;
        }

        return (at.Name, at.Type);
    }
}
