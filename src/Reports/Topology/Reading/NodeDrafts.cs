using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>The nodes while the topology is read, and to which of them each resource belongs.</summary>
internal sealed class NodeDrafts
{
    private readonly List<NodeDraft> _all = [];
    private readonly Dictionary<string, NodeDraft> _byUrn = new(StringComparer.Ordinal);

    public IEnumerable<NodeDraft> All => _all;

    public NodeDraft? Of(PlanResource resource) => _byUrn.GetValueOrDefault(resource.Urn);

    public NodeDraft Add(NodeDraft draft, params IEnumerable<PlanResource> resources)
    {
        _all.Add(draft);
        foreach (var resource in resources)
            Join(draft, resource);
        return draft;
    }

    public void Join(NodeDraft draft, PlanResource resource)
    {
        if (_byUrn.TryAdd(resource.Urn, draft))
            draft.Resources.Add(resource);
    }

    public PlanTopology Finish(IEnumerable<(NodeDraft From, NodeDraft To, FlowKind Kind)> flows)
    {
        var nodes = _all.ToDictionary(draft => draft, draft => draft.Finish());
        return new PlanTopology(
            [.. _all.Select(draft => nodes[draft])],
            [.. flows.Where(flow => flow.From != flow.To).Distinct().Select(flow => new Flow(nodes[flow.From], nodes[flow.To], flow.Kind))]);
    }
}
