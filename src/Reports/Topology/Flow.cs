namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>An arrow from one node to another.</summary>
/// <param name="From">Who calls, or whose data is copied.</param>
/// <param name="To">Who is called, or who gets the copy.</param>
/// <param name="Kind">Why.</param>
public sealed record Flow(TopologyNode From, TopologyNode To, FlowKind Kind);
