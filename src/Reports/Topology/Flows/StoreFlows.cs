using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>From pods to the databases, caches and queues whose outputs their configuration holds.</summary>
internal static class StoreFlows
{
    public static IEnumerable<(NodeDraft From, NodeDraft To, FlowKind Kind)> Read(NodeDrafts drafts, PlanGraph graph, PodConfigurations configurations) =>
        from workload in configurations.Workloads
        from resource in configurations.Of(workload)
        from target in graph.Targets(resource)
        let store = drafts.Of(target)
        where store is { Kind: NodeKind.Database or NodeKind.Cache or NodeKind.Bucket or NodeKind.Messaging } && store.Resources[0] == target
        select (drafts.Of(workload)!, store, FlowKind.Traffic);
}
