using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>
/// All other resources: each joins a node of the nearest component around it, one that it is tied to by a reference before any
/// other; where no component around it has a node, all of one service in one region make one.
/// </summary>
internal static class Satellites
{
    public static void Add(NodeDrafts drafts, PlanGraph graph, Regions regions)
    {
        var anchors = AnchorsByComponent(drafts, graph);
        var tied = Tied(drafts, graph);
        foreach (var resource in graph.Resources.Where(resource => resource.Custom && drafts.Of(resource) is null))
        {
            var near = graph.Ancestors(resource).Select(component => anchors[component.Urn].ToList()).FirstOrDefault(found => found.Count > 0);
            if (near is not null)
                drafts.Join(near.Find(draft => tied.Contains((resource.Urn, draft))) ?? near[0], resource);
        }

        var rest = graph.Resources
            .Where(resource => resource.Custom && drafts.Of(resource) is null && !IsProvider(resource))
            .GroupBy(resource => (Region: regions.Of(resource), Service: ServiceNames.Of(resource.Type), Cluster: regions.ClusterOf(resource)?.Urn))
            .OrderBy(group => group.Key.Service, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Region, StringComparer.Ordinal);
        foreach (var group in rest)
        {
            var count = group.Count();
            drafts.Add(new NodeDraft(NodeKind.Service, group.Key.Service, count == 1 ? "1 resource" : $"{count} resources", new Place { Region = group.Key.Region }), [.. group]);
        }
    }

    private static bool IsProvider(PlanResource resource) => resource.Type.StartsWith("pulumi:", StringComparison.Ordinal);

    /// <summary>For each component the nodes with a resource anywhere below it, in the order of the nodes.</summary>
    private static ILookup<string, NodeDraft> AnchorsByComponent(NodeDrafts drafts, PlanGraph graph) => drafts.All
        .SelectMany(draft => draft.Resources.SelectMany(graph.Ancestors).Select(component => component.Urn).Distinct(StringComparer.Ordinal).Select(urn => (Urn: urn, Draft: draft)))
        .ToLookup(pair => pair.Urn, pair => pair.Draft, StringComparer.Ordinal);

    private static HashSet<(string Urn, NodeDraft Draft)> Tied(NodeDrafts drafts, PlanGraph graph)
    {
        var tied = new HashSet<(string, NodeDraft)>();
        foreach (var resource in graph.Resources.Where(resource => resource.Custom))
        {
            foreach (var target in graph.Targets(resource))
            {
                if (drafts.Of(target) is { } draft)
                    tied.Add((resource.Urn, draft));
                if (drafts.Of(resource) is { } own)
                    tied.Add((target.Urn, own));
            }
        }

        return tied;
    }
}
