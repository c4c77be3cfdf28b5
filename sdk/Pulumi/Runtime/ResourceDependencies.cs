namespace Pulumi;

/// <summary>Dependencies as the engine takes them: URNs of custom resources.</summary>
internal static class ResourceDependencies
{
    /// <summary>The URNs, ordinally sorted, of the resources and, in place of components, of what they are made of.</summary>
    public static async ValueTask<IReadOnlyList<string>> UrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count == 0)
            return [];

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources))
            if (await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false) is { Length: > 0 } urn)
                urns.Add(urn);
        return [.. urns];
    }

    /// <summary>The custom resources among the given ones, and those below components down to the first custom resource.</summary>
    public static IReadOnlyCollection<Resource> Expand(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var result = new List<Resource>();
        var open = new System.Collections.Generic.Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource))
                continue;
            if (resource is not ComponentResource)
                result.Add(resource);
            else
                foreach (var child in resource.Children())
                    open.Push(child);
        }

        return result;
    }
}
