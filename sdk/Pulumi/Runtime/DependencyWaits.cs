using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Who waits for whom before it can be registered: a circle would wait for ever.</summary>
internal sealed class DependencyWaits
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Resource, IReadOnlyCollection<Resource>> _waits = [];

    /// <summary>The URNs that a resource depends on, as <see cref="ResourceDependencies"/> gives them, without its own.</summary>
    /// <exception cref="ResourceException">The resources, directly or through others, wait for the one that is to wait for them.</exception>
    public async ValueTask<IReadOnlyList<string>> UrnsAsync(Resource dependent, IEnumerable<Resource> resources)
    {
        var expanded = ResourceDependencies.Expand(resources).Where(resource => resource != dependent).ToList();
        var pending = expanded.Where(resource => resource.Urn.IsPending).ToList();
        if (pending.Count == 0)
            return await ResourceDependencies.UrnsAsync(expanded).ConfigureAwait(false);

        Begin(dependent, pending);
        try
        {
            return await ResourceDependencies.UrnsAsync(expanded).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
                _waits.Remove(dependent);
        }
    }

    private void Begin(Resource dependent, IReadOnlyCollection<Resource> resources)
    {
        lock (_lock)
        {
            _waits[dependent] = resources;
            if (Circle(dependent, dependent, []) is not { } circle)
                return;
            _waits.Remove(dependent);
            throw new ResourceException(
                $"Resources wait for each other: {string.Join(" → ", circle.Select(Name))}. "
                + "Depending on a component, or using its URN, means depending on all of its children.",
                dependent,
                hideStack: true);
        }
    }

    private ImmutableList<Resource>? Circle(Resource from, Resource to, HashSet<Resource> seen)
    {
        if (!_waits.TryGetValue(from, out var resources))
            return null;
        foreach (var resource in resources)
        {
            if (resource == to)
                return [from, to];
            if (seen.Add(resource) && Circle(resource, to, seen) is { } rest)
                return rest.Insert(0, from);
        }

        return null;
    }

    private static string Name(Resource resource) => $"{resource.GetResourceType()} '{resource.GetResourceName()}'";
}
