using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>In which wave each resource goes: after everything that depends on it, is its child, uses it as provider or goes with it.</summary>
internal static class DeletionWaves
{
    /// <returns>Waves from 1, by URN.</returns>
    public static IReadOnlyDictionary<string, int> Of(ImmutableArray<PlanResource> resources)
    {
        var byUrn = resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var dependents = byUrn.Keys.ToDictionary(urn => urn, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            foreach (var needed in Needs(resource).Where(needed => needed != resource.Urn && byUrn.ContainsKey(needed)).Distinct(StringComparer.Ordinal))
                dependents[needed].Add(resource.Urn);
        }

        var waves = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var urn in byUrn.Keys)
            Visit(urn, dependents, waves);
        return waves;
    }

    private static IEnumerable<string> Needs(PlanResource resource)
    {
        foreach (var urn in resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns)))
            yield return urn;
        if (resource.Parent is { } parent)
            yield return parent;
        if (resource.Options.DeletedWith is { } with)
            yield return with;
        if (resource.Provider is { } provider && provider.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end)
            yield return provider[..end];
    }

    // Depth first without recursion: chains of dependencies may be long.
    private static void Visit(string start, Dictionary<string, List<string>> dependents, Dictionary<string, int> waves)
    {
        var open = new Stack<(string Urn, bool Done)>([(start, false)]);
        var entered = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            if (waves.ContainsKey(next.Urn))
                continue;
            if (next.Done)
            {
                waves[next.Urn] = 1 + dependents[next.Urn].Select(urn => waves.GetValueOrDefault(urn)).DefaultIfEmpty().Max();
                continue;
            }

            if (!entered.Add(next.Urn))
                continue;
            open.Push((next.Urn, true));
            foreach (var dependent in dependents[next.Urn])
                open.Push((dependent, false));
        }
    }
}
