using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>VPCs and subnets: which tier a subnet is of, by its routes, and where something stands, by its subnets.</summary>
internal sealed class Networks
{
    private const string SubnetType = "aws:ec2/subnet:Subnet";

    private readonly PlanGraph _graph;
    private readonly Dictionary<string, SubnetTier> _tiers;

    public Networks(PlanGraph graph, Regions regions)
    {
        _graph = graph;
        Regions = regions;
        var routes = graph.OfTypes("aws:ec2/route:Route")
            .SelectMany(route => graph.Targets(route, "routeTableId").Select(table => (table.Urn, Tier: TierBy(route))))
            .GroupBy(route => route.Urn, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(route => route.Tier), StringComparer.Ordinal);
        _tiers = graph.OfTypes("aws:ec2/routeTableAssociation:RouteTableAssociation")
            .SelectMany(link => graph.Targets(link, "subnetId").SelectMany(subnet => graph.Targets(link, "routeTableId").Select(table => (Subnet: subnet.Urn, Table: table.Urn))))
            .Where(link => routes.ContainsKey(link.Table))
            .GroupBy(link => link.Subnet, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(link => routes[link.Table]), StringComparer.Ordinal);
    }

    public Regions Regions { get; }

    public IEnumerable<PlanResource> Subnets => _graph.OfTypes(SubnetType);

    /// <summary>By its routes; a subnet that gives out public addresses is public whatever they say.</summary>
    public SubnetTier TierOf(PlanResource subnet) => PlanGraph.Input(subnet, "mapPublicIpOnLaunch").Flag == true
        ? SubnetTier.Public
        : _tiers.GetValueOrDefault(subnet.Urn, SubnetTier.Isolated);

    public static string? ZoneOf(PlanResource subnet) =>
        PlanGraph.Input(subnet, "availabilityZone").Text ?? PlanGraph.Input(subnet, "availabilityZoneId").Text;

    /// <summary>Where something with these subnets stands.</summary>
    public Place PlaceIn(PlanResource resource, IEnumerable<PlanResource> targets)
    {
        var subnets = targets.Where(target => target.Type == SubnetType).ToList();
        return new Place
        {
            Region = Regions.Of(resource),
            Network = subnets.SelectMany(subnet => _graph.Targets(subnet, "vpcId")).FirstOrDefault()?.Urn,
            Tier = subnets.Count == 0 ? null : subnets.Max(TierOf),
            Zones = [.. subnets.Select(ZoneOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private SubnetTier TierBy(PlanResource route)
    {
        var targets = _graph.Targets(route).Select(target => target.Type).ToImmutableArray();
        if (targets.Contains("aws:ec2/internetGateway:InternetGateway") || PlanGraph.Input(route, "gatewayId").Text?.StartsWith("igw-", StringComparison.Ordinal) == true)
            return SubnetTier.Public;
        return PlanGraph.Input(route, "natGatewayId").IsSet ? SubnetTier.Private : SubnetTier.Isolated;
    }
}
