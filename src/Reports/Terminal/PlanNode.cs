using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>A resource under its component. Children are in ordinal order of name, then type.</summary>
public sealed record PlanNode(PlanResource Resource, ImmutableArray<PlanNode> Children)
{
    /// <summary>The resources without a parent in the plan, with everything below them: the stack, as a rule.</summary>
    public static ImmutableArray<PlanNode> RootsOf(Plan plan)
    {
        var known = plan.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var byParent = plan.Resources.ToLookup(
            resource => resource.Parent is { } parent && parent != resource.Urn && known.Contains(parent) ? parent : "",
            StringComparer.Ordinal);
        return Under("", byParent);
    }

    /// <summary>The same tree without the resources that stay as they are; null when nothing is left.</summary>
    public PlanNode? OnlyChanges()
    {
        var children = Children.Select(child => child.OnlyChanges()).OfType<PlanNode>().ToImmutableArray();
        return Resource.Step.Kind == StepKind.Same && children.IsEmpty ? null : this with { Children = children };
    }

    private static ImmutableArray<PlanNode> Under(string parent, ILookup<string, PlanResource> byParent) =>
    [
        .. byParent[parent]
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .ThenBy(resource => resource.Type, StringComparer.Ordinal)
            .ThenBy(resource => resource.Urn, StringComparer.Ordinal)
            .Select(resource => new PlanNode(resource, Under(resource.Urn, byParent))),
    ];
}
