using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>A node while the topology is read: resources still come to it.</summary>
internal sealed class NodeDraft(NodeKind kind, string title, string detail, Place place)
{
    public NodeKind Kind => kind;

    public string Title => title;

    public Place Place => place;

    public List<PlanResource> Resources { get; } = [];

    public TopologyNode Finish() => new(kind, title, detail, place, [.. Resources]);
}
