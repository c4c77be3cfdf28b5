using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>A DNS record leads to what its values or its alias refer to.</summary>
internal static class NameFlows
{
    public static IEnumerable<(NodeDraft From, NodeDraft To, FlowKind Kind)> Read(NodeDrafts drafts, PlanGraph graph) =>
        from record in graph.OfTypes("aws:route53/record:Record")
        let name = drafts.Of(record)
        where name is { Kind: NodeKind.Name }
        from target in graph.Targets(record, "records").Concat(graph.Targets(record, "aliases"))
        let place = drafts.Of(target)
        where place is { Kind: NodeKind.Name or NodeKind.LoadBalancer or NodeKind.Bucket or NodeKind.Workload }
        select (name, place, FlowKind.Traffic);
}
