using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Stacks.Tests.Plans;

/// <summary>Which resource stands on which, over any number of steps: on its dependencies, its provider and its parent. What stands on another is deleted before it.</summary>
internal sealed class PlanGraph(Plan plan)
{
    private readonly Dictionary<string, PlanResource> resources = plan.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableHashSet<string>> foundations = new(StringComparer.Ordinal);

    /// <returns>URNs of everything below a resource.</returns>
    public ImmutableHashSet<string> Below(PlanResource resource)
    {
        if (foundations.TryGetValue(resource.Urn, out var known))
            return known;
        var below = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var urn in Direct(resource))
        {
            if (below.Add(urn) && resources.TryGetValue(urn, out var next))
                below.UnionWith(Below(next));
        }
        return foundations[resource.Urn] = below.ToImmutable();
    }

    public bool StandsOn(PlanResource upper, PlanResource lower) => Below(upper).Contains(lower.Urn);

    private static IEnumerable<string> Direct(PlanResource resource)
    {
        foreach (var dependency in resource.Dependencies)
            yield return dependency;
        if (resource.Parent is { } parent)
            yield return parent;
        if (resource.Provider is { } provider)
            yield return provider[..provider.LastIndexOf("::", StringComparison.Ordinal)];
    }
}
