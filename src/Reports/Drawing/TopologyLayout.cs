using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>The whole drawing: who calls and by which names at the top, then the regions, those with a network first, then what has no region.</summary>
internal static class TopologyLayout
{
    public const double Width = 1480;

    private const double Margin = 10;

    /// <summary>DNS names are long.</summary>
    private const double WideCard = 320;

    /// <returns>The sheet and its height.</returns>
    public static (Sheet Sheet, double Height) Draw(PlanTopology topology)
    {
        var sheet = new Sheet(topology);
        var y = Margin + Doors(sheet, topology, Margin);
        foreach (var region in Regions(topology))
            y += Region(sheet, topology, region, y) + Sheet.RowGap;
        y += Elsewhere(sheet, topology, y);
        return (sheet, y + Margin);
    }

    private static double Doors(Sheet sheet, PlanTopology topology, double y)
    {
        var doors = topology.Nodes.Where(node => node.Kind is NodeKind.Internet or NodeKind.Name && topology.Flows.Any(flow => flow.From == node || flow.To == node)).ToList();
        var ranks = TrafficRanks.Of(topology, doors);
        var height = 0.0;
        foreach (var row in doors.GroupBy(node => node.Kind == NodeKind.Internet ? -1 : ranks.GetValueOrDefault(node)).OrderBy(row => row.Key))
            height += sheet.Cards(row, Margin, y + height, Width - (2 * Margin), WideCard) + Sheet.RowGap;
        return height;
    }

    private static IEnumerable<string> Regions(PlanTopology topology) => topology.Nodes
        .Where(node => node.Place.Region is not null)
        .GroupBy(node => node.Place.Region!, StringComparer.Ordinal)
        .OrderBy(region => region.Any(node => node.Kind == NodeKind.Network) ? 0 : 1)
        .ThenBy(region => region.Key, StringComparer.Ordinal)
        .Select(region => region.Key);

    private static double Region(Sheet sheet, PlanTopology topology, string region, double y)
    {
        var members = topology.Nodes.Where(node => node.Place.Region == region).ToList();
        return sheet.Frame("region", $"Region {region}", null, Margin, y, Width - (2 * Margin), (left, top, room) =>
        {
            var height = 0.0;
            foreach (var network in members.Where(node => node.Kind == NodeKind.Network))
                height += NetworkLayout.Draw(sheet, topology, network, left, top + height, room) + Sheet.RowGap;
            foreach (var cluster in members.Where(node => sheet.Find(node) is null && node.Kind != NodeKind.Cluster).Select(node => node.Place.Cluster).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
                height += ClusterLayout.Draw(sheet, topology, cluster, left, top + height, room) + Sheet.RowGap;
            var rest = members.Where(node => sheet.Find(node) is null && node.Kind is not (NodeKind.Network or NodeKind.Cluster)).ToList();
            height += Rows(sheet, rest, left, top + height, room);
            return Math.Max(0, height - Sheet.RowGap);
        });
    }

    /// <summary>What holds data above what does not.</summary>
    private static double Rows(Sheet sheet, List<TopologyNode> nodes, double x, double y, double width)
    {
        var height = 0.0;
        foreach (var row in nodes.GroupBy(node => node.Kind == NodeKind.Service ? 1 : 0).OrderBy(row => row.Key))
            height += sheet.Cards(row, x, y + height, width) + Sheet.Gap;
        return height == 0 ? 0 : height - Sheet.Gap + Sheet.RowGap;
    }

    private static double Elsewhere(Sheet sheet, PlanTopology topology, double y)
    {
        var rest = topology.Nodes.Where(node => node.Place.Region is null && sheet.Find(node) is null && node.Kind is not (NodeKind.Network or NodeKind.Cluster)).ToList();
        if (rest.Count == 0)
            return 0;
        return sheet.Frame("region", "No region", null, Margin, y, Width - (2 * Margin), (left, top, room) =>
        {
            var height = 0.0;
            foreach (var cluster in rest.Select(node => node.Place.Cluster).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
                height += ClusterLayout.Draw(sheet, topology, cluster, left, top + height, room) + Sheet.RowGap;
            height += Rows(sheet, [.. rest.Where(node => sheet.Find(node) is null)], left, top + height, room);
            return Math.Max(0, height - Sheet.RowGap);
        });
    }
}
