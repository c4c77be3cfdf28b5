using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>How far down the traffic a node stands: below all that call it, and, where nobody calls it, right above what it calls.</summary>
internal static class TrafficRanks
{
    /// <returns>Ranks from 0 of those members that take part in any flow; the others have none.</returns>
    public static IReadOnlyDictionary<TopologyNode, int> Of(PlanTopology topology, IReadOnlyCollection<TopologyNode> members)
    {
        var inside = members.ToHashSet();
        var calls = topology.Flows.Where(flow => flow.Kind == FlowKind.Traffic && inside.Contains(flow.From) && inside.Contains(flow.To)).ToLookup(flow => flow.From, flow => flow.To);
        var callers = topology.Flows.Where(flow => flow.Kind == FlowKind.Traffic && inside.Contains(flow.To)).ToLookup(flow => flow.To, flow => flow.From);
        var ranks = new Dictionary<TopologyNode, int>();
        var flowing = topology.Flows.SelectMany(flow => (TopologyNode[])[flow.From, flow.To]).Where(inside.Contains).Distinct().ToList();
        foreach (var node in flowing)
            ranks[node] = 0;

        // At most as many rounds as nodes, so that a circle of calls ends, too.
        for (var (round, moved) = (0, true); moved && round < flowing.Count; round++)
        {
            moved = false;
            foreach (var (from, to) in flowing.SelectMany(from => calls[from].Select(to => (from, to))).Where(call => ranks[call.to] <= ranks[call.from]).ToList())
            {
                ranks[to] = ranks[from] + 1;
                moved = true;
            }
        }

        var last = ranks.Count == 0 ? 0 : ranks.Values.Max();
        foreach (var node in flowing.Where(node => !callers[node].Any()))
            ranks[node] = calls[node].Any() ? Math.Max(0, calls[node].Min(to => ranks[to]) - 1) : last;
        return ranks;
    }
}
