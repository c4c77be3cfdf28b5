using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>A Kubernetes cluster: on the left the namespaces that take part in the traffic, one below the other in its order; on the right, out of the way of the arrows, all others and the nodes.</summary>
internal static class ClusterLayout
{
    private const double SideWidth = Sheet.CardWidth + (2 * Sheet.Pad);

    /// <returns>The height that was drawn.</returns>
    public static double Draw(Sheet sheet, PlanTopology topology, string cluster, double x, double y, double width)
    {
        var members = topology.Nodes.Where(node => node.Place.Cluster == cluster).ToList();
        var head = members.Find(node => node.Kind == NodeKind.Cluster);
        var title = head is null ? "Kubernetes" : $"EKS {head.Title} · {head.Detail}";
        var inside = members.Where(node => node.Kind is NodeKind.Workload or NodeKind.Job).ToList();
        var ranks = TrafficRanks.Of(topology, inside);
        var namespaces = inside.GroupBy(node => node.Place.Namespace ?? "", StringComparer.Ordinal).ToLookup(space => space.Any(ranks.ContainsKey));
        List<(string Kind, string Title, List<TopologyNode> Nodes)> beside =
        [
            ("nodes", "Nodes", [.. members.Where(node => node.Kind == NodeKind.NodeGroup)]),
            .. namespaces[false].OrderByDescending(space => space.Count()).ThenBy(space => space.Key, StringComparer.Ordinal).Select(space => ("namespace", $"namespace {space.Key}", space.ToList())),
        ];
        beside.RemoveAll(block => block.Nodes.Count == 0);
        return sheet.Frame("cluster", title, head, x, y, width, (left, top, room) =>
        {
            var columns = namespaces[true].Any() ? Math.Min(2, beside.Count) : (int)((room + Sheet.Gap) / (SideWidth + Sheet.Gap));
            var side = columns * (SideWidth + Sheet.Gap);
            var flowing = Flowing(sheet, [.. namespaces[true]], ranks, left, top, room - side);
            return Math.Max(flowing, Beside(sheet, beside, namespaces[true].Any() ? left + room - side + Sheet.Gap : left, top, columns));
        });
    }

    private static double Flowing(Sheet sheet, List<IGrouping<string, TopologyNode>> namespaces, IReadOnlyDictionary<TopologyNode, int> ranks, double x, double y, double width)
    {
        var height = 0.0;
        foreach (var space in namespaces.OrderBy(space => space.Where(ranks.ContainsKey).Min(node => ranks[node])).ThenBy(space => space.Key, StringComparer.Ordinal))
            height += sheet.Frame("namespace", $"namespace {space.Key}", null, x, y + height, width, (left, top, room) => Ranked(sheet, space, ranks, left, top, room)) + Sheet.Gap;
        return Math.Max(0, height - Sheet.Gap);
    }

    /// <summary>A row a rank; who takes no part in the traffic stands above them, where the fewest arrows pass.</summary>
    private static double Ranked(Sheet sheet, IEnumerable<TopologyNode> nodes, IReadOnlyDictionary<TopologyNode, int> ranks, double x, double y, double width)
    {
        var height = 0.0;
        foreach (var row in nodes.GroupBy(node => ranks.GetValueOrDefault(node, -1)).OrderBy(row => row.Key))
            height += sheet.Cards(row, x, y + height, width) + Sheet.RowGap;
        return height - Sheet.RowGap;
    }

    /// <summary>Each block goes into the column that is shortest so far.</summary>
    private static double Beside(Sheet sheet, List<(string Kind, string Title, List<TopologyNode> Nodes)> blocks, double x, double y, int columns)
    {
        var heights = new double[Math.Max(1, columns)];
        foreach (var (kind, title, nodes) in blocks)
        {
            var column = Array.IndexOf(heights, heights.Min());
            heights[column] += sheet.Frame(kind, title, null, x + (column * (SideWidth + Sheet.Gap)), y + heights[column], SideWidth, (left, top, room) => sheet.Cards(nodes, left, top, room)) + Sheet.Gap;
        }

        return Math.Max(0, heights.Max() - Sheet.Gap);
    }
}
