using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Who waits for whom before it can be registered: a circle would wait for ever.</summary>
internal sealed class DependencyWaits
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Resource, IReadOnlyCollection<Resource>> _waits = [];

    /// <exception cref="ResourceException">The resources, directly or through others, wait for the one that is to wait for them.</exception>
    public void Begin(Resource dependent, IReadOnlyCollection<Resource> resources)
    {
        lock (_lock)
        {
            _waits[dependent] = resources;
            if (Circle(dependent, dependent, []) is { } circle)
                throw new ResourceException(
                    $"Resources wait for each other through dependsOn: {string.Join(" → ", circle.Select(Name))}. Remove one of the dependencies.",
                    dependent,
                    hideStack: true);
        }
    }

    public void End(Resource dependent)
    {
        lock (_lock)
            _waits.Remove(dependent);
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
