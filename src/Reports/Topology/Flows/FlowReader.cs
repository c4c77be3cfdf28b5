using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>The arrows: each from facts that the plan holds, none from a name.</summary>
internal static class FlowReader
{
    public static List<(NodeDraft From, NodeDraft To, FlowKind Kind)> Read(NodeDrafts drafts, PlanGraph graph)
    {
        var configurations = new PodConfigurations(graph);
        List<(NodeDraft From, NodeDraft To, FlowKind Kind)> flows =
        [
            .. NameFlows.Read(drafts, graph),
            .. ServiceFlows.Read(drafts, graph, configurations),
            .. StoreFlows.Read(drafts, graph, configurations),
            .. ReplicationFlows.Read(drafts, graph),
            .. AccessFlows.Read(drafts, graph),
        ];
        var called = flows.Where(flow => flow.Kind == FlowKind.Traffic).Select(flow => flow.To).ToHashSet();
        var doors = drafts.All
            .Where(draft => !called.Contains(draft) && (draft.Kind == NodeKind.LoadBalancer || (draft.Kind == NodeKind.Name && flows.Exists(flow => flow.From == draft))))
            .Where(draft => draft.Place.Tier is not SubnetTier.Private)
            .ToList();
        if (doors.Count > 0)
        {
            var internet = drafts.Add(new NodeDraft(NodeKind.Internet, "Internet", "", new Place()));
            flows.AddRange(doors.Select(door => (internet, door, FlowKind.Traffic)));
        }

        return flows;
    }
}
