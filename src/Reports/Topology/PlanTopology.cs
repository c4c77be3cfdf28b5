using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Topology.Flows;
using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>A plan as places, things and arrows. Every resource that a provider manages belongs to exactly one node.</summary>
/// <param name="Nodes">In an order that depends on the plan only.</param>
/// <param name="Flows">Each pair of nodes once a kind.</param>
public sealed record PlanTopology(ImmutableArray<TopologyNode> Nodes, ImmutableArray<Flow> Flows)
{
    public static PlanTopology Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var graph = new PlanGraph(plan);
        var regions = new Regions(graph);
        var networks = new Networks(graph, regions);
        var drafts = new NodeDrafts();
        NetworkNodes.Add(drafts, graph, networks);
        ClusterNodes.Add(drafts, graph, networks);
        WorkloadNodes.Add(drafts, graph, regions);
        DataNodes.Add(drafts, graph, networks);
        NameNodes.Add(drafts, graph);
        Satellites.Add(drafts, graph, regions);
        var flows = FlowReader.Read(drafts, graph);
        return drafts.Finish(flows);
    }
}
