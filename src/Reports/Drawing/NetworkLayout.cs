using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Drawing;

/// <summary>A VPC: zones as columns, tiers as rows; what stands in one zone stands in its column, what spans zones in the middle.</summary>
internal static class NetworkLayout
{
    /// <returns>The height that was drawn.</returns>
    public static double Draw(Sheet sheet, PlanTopology topology, TopologyNode network, double x, double y, double width)
    {
        var members = topology.Nodes.Where(node => node.Place.Network == network.Place.Network && node != network).ToList();
        var zones = members.SelectMany(node => node.Place.Zones).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return sheet.Frame("network", $"VPC {network.Title} · {network.Detail}", network, x, y, width, (left, top, room) =>
        {
            var at = sheet.Frames.Count;
            var below = zones.Count == 0 ? 0 : Sheet.Label;
            var height = below + Tiers(sheet, topology, members, zones, left, top + below, room);
            var column = room / Math.Max(1, zones.Count);
            sheet.Frames.InsertRange(at, zones.Select((zone, index) => new DrawnFrame("zone", new Box(left + (index * column) + 3, top - 4, column - 6, height + 12), zone, null)));
            return height;
        });
    }

    private static double Tiers(Sheet sheet, PlanTopology topology, List<TopologyNode> members, List<string> zones, double x, double y, double width)
    {
        var clusters = topology.Nodes.Where(node => node.Kind == NodeKind.Cluster).ToLookup(node => node.Place.Cluster, node => node.Place.Tier);
        var height = 0.0;
        var tiers = members.GroupBy(node => node.Place.Tier ?? clusters[node.Place.Cluster].FirstOrDefault() ?? SubnetTier.Private).OrderBy(tier => tier.Key);
        foreach (var tier in tiers)
        {
            height += sheet.Frame($"tier {tier.Key.ToString().ToLowerInvariant()}", Title(tier.Key), null, x, y + height, width, (left, top, room) => Tier(sheet, topology, [.. tier], zones, (x, width), left, top, room));
            height += Sheet.Gap;
        }

        return Math.Max(0, height - Sheet.Gap);
    }

    private static double Tier(
        Sheet sheet, PlanTopology topology, List<TopologyNode> members, List<string> zones, (double X, double Width) columns, double x, double y, double width)
    {
        var height = 0.0;
        void Row(double drawn) => height += drawn > 0 ? drawn + Sheet.Gap : 0;

        Row(InColumns(sheet, members.Where(node => node.Kind == NodeKind.Subnet || (node.Kind == NodeKind.Gateway && InOneOf(node, zones))), zones, columns, y, Sheet.FlatHeight));
        Row(sheet.Cards(members.Where(node => node.Kind is NodeKind.LoadBalancer or NodeKind.Gateway && sheet.Find(node) is null), x, y + height, width));
        foreach (var cluster in members.Select(node => node.Place.Cluster).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Row(ClusterLayout.Draw(sheet, topology, cluster, x, y + height, width));
        var rest = members.Where(node => node.Kind is not (NodeKind.Subnet or NodeKind.LoadBalancer) && node.Place.Cluster is null && sheet.Find(node) is null).ToList();
        Row(sheet.Cards(rest.Where(node => !InOneOf(node, zones)), x, y + height, width));
        height += rest.Exists(node => InOneOf(node, zones)) && rest.Exists(node => !InOneOf(node, zones)) ? Sheet.RowGap - Sheet.Gap : 0;
        Row(InColumns(sheet, rest.Where(node => InOneOf(node, zones)), zones, columns, y + height, Sheet.CardHeight));
        return Math.Max(0, height - Sheet.Gap);
    }

    private static bool InOneOf(TopologyNode node, List<string> zones) => node.Place.Zones is [var zone] && zones.Count > 1 && zones.Contains(zone);

    private static double InColumns(Sheet sheet, IEnumerable<TopologyNode> nodes, List<string> zones, (double X, double Width) columns, double y, double height)
    {
        var column = columns.Width / Math.Max(1, zones.Count);
        var highest = 0;
        foreach (var zone in nodes.GroupBy(node => node.Place.Zones.FirstOrDefault() ?? ""))
        {
            var left = columns.X + (Math.Max(0, zones.IndexOf(zone.Key)) * column);
            var wide = height < Sheet.CardHeight ? Math.Min(column - 28, 260) : Math.Min(column - 28, Sheet.CardWidth);
            foreach (var (index, node) in zone.OrderByDescending(node => node.Kind == NodeKind.Subnet).ThenBy(node => node.Title, StringComparer.Ordinal).Index())
            {
                sheet.Card(node, new Box(left + ((column - wide) / 2), y + (index * (height + 8)), wide, height));
                highest = Math.Max(highest, index + 1);
            }
        }

        return highest == 0 ? 0 : (highest * (height + 8)) - 8;
    }

    private static string Title(SubnetTier tier) => tier switch
    {
        SubnetTier.Public => "public subnets · internet gateway",
        SubnetTier.Private => "private subnets · outwards by NAT",
        _ => "isolated subnets · no way to the internet",
    };
}
