using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Baselines;

/// <summary>Who depends on whom of what stands.</summary>
internal sealed class BaselineGraph
{
    private readonly Dictionary<string, PlanResource> _byUrn;
    private readonly Dictionary<string, List<string>> _dependents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    public BaselineGraph(IEnumerable<PlanResource> resources)
    {
        _byUrn = resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        foreach (var resource in _byUrn.Values.OrderBy(resource => resource.Urn, StringComparer.Ordinal))
        {
            foreach (var dependency in DependenciesOf(resource))
            {
                if (!_dependents.TryGetValue(dependency, out var list))
                    _dependents[dependency] = list = [];
                list.Add(resource.Urn);
            }
        }

        foreach (var urn in _byUrn.Keys.Order(StringComparer.Ordinal))
            Visit(urn);
    }

    /// <summary>The URN of a provider reference; null where there is none.</summary>
    public static string? ProviderUrn(PlanResource resource) =>
        resource.Provider is { } reference && reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var split ? reference[..split] : null;

    public PlanResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>The resources that name one as their dependency or provider.</summary>
    public IEnumerable<PlanResource> DependentsOf(string urn) =>
        _dependents.TryGetValue(urn, out var urns) ? urns.Select(dependent => _byUrn[dependent]) : [];

    /// <summary>A number that is higher than those of all dependencies.</summary>
    public int OrderOf(string urn) => _order[urn];

    private static IEnumerable<string> DependenciesOf(PlanResource resource)
    {
        var all = resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns));
        return (ProviderUrn(resource) is { } provider ? all.Append(provider) : all).Distinct(StringComparer.Ordinal);
    }

    // Depth first without recursion: chains of dependencies may be thousands long.
    private void Visit(string start)
    {
        var open = new Stack<(string Urn, bool Done)>([(start, false)]);
        var entered = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            if (_order.ContainsKey(next.Urn) || !_byUrn.TryGetValue(next.Urn, out var resource))
                continue;
            if (next.Done)
            {
                _order[next.Urn] = _order.Count;
                continue;
            }

            if (!entered.Add(next.Urn))
                continue;
            open.Push((next.Urn, true));
            foreach (var dependency in DependenciesOf(resource))
                open.Push((dependency, false));
        }
    }
}
