using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace FreeAgentics.Infra.Components.Networking;

/// <summary>The public, private and data tiers, and the ways between them and the internet.</summary>
public sealed class NetworkTiers : ComponentResource
{
    private readonly ImmutableArray<string> zones;

    public SubnetTier Public { get; }

    public SubnetTier Private { get; }

    public SubnetTier Data { get; }

    /// <summary>In zone order; one a zone, one for all zones, or none, as set.</summary>
    public Output<ImmutableArray<string>> NatGatewayIds { get; }

    public NetworkTiers(string name, NetworkArgs args, Input<string> vpcId, ComponentResourceOptions? options = null)
        : base("freeagentics:network:Tiers", name, options)
    {
        zones = args.Settings.ZoneNames(args.Stack.Region);
        var plan = SubnetPlan.Of(args.Settings.Cidr, zones.Length);
        Public = Tier($"{name}-public", plan.Public, RouteTables.Shared, "elb");
        Private = Tier($"{name}-private", plan.Private, RouteTables.PerZone, "internal-elb");
        Data = Tier($"{name}-data", plan.Data, RouteTables.Shared, loadBalancers: null);
        var gateway = GatewayOf(name, args, vpcId);
        NatGatewayIds = Output.All(NatGatewaysOf(name, args, gateway));
        RegisterOutputs(new Dictionary<string, object?> { ["natGatewayIds"] = NatGatewayIds });

        SubnetTier Tier(string tier, ImmutableArray<Cidr> blocks, RouteTables tables, string? loadBalancers) =>
            new(tier, new(args.Stack, vpcId, zones, blocks, tables)
            {
                DiscoveryTags = loadBalancers is null ? [] :
                [
                    KeyValuePair.Create($"kubernetes.io/role/{loadBalancers}", "1"),
                    KeyValuePair.Create($"kubernetes.io/cluster/{args.ClusterName}", "shared"),
                ],
            }, new() { Parent = this });
    }

    private InternetGateway GatewayOf(string name, NetworkArgs args, Input<string> vpcId)
    {
        var gateway = new InternetGateway(name, new()
        {
            VpcId = vpcId,
            Tags = ResourceTags.Of(args.Stack, "network", name),
        }, new() { Parent = this });
        _ = new Route($"{name}-public-internet", new()
        {
            RouteTableId = Public.RouteTableIds[0],
            DestinationCidrBlock = "0.0.0.0/0",
            GatewayId = gateway.Id,
        }, new() { Parent = this });
        return gateway;
    }

    private List<Output<string>> NatGatewaysOf(string name, NetworkArgs args, InternetGateway internet)
    {
        var count = args.Settings.NatGateways;
        var gateways = zones.Take(count).Select((zone, i) => NatGatewayOf($"{name}-{zone}", args, Public.SubnetIds[i], internet)).ToList();
        for (var i = 0; i < zones.Length && count > 0; i++)
        {
            _ = new Route($"{name}-private-{zones[i]}-internet", new()
            {
                RouteTableId = Private.RouteTableIds[i],
                DestinationCidrBlock = "0.0.0.0/0",
                NatGatewayId = gateways[i % count],
            }, new() { Parent = this });
        }
        return gateways;
    }

    private Output<string> NatGatewayOf(string name, NetworkArgs args, Input<string> subnetId, InternetGateway internet)
    {
        var address = new Eip(name, new()
        {
            Domain = "vpc",
            Tags = ResourceTags.Of(args.Stack, "network", $"{name}-nat"),
        }, new() { Parent = this, DependsOn = { internet } });
        return new NatGateway(name, new()
        {
            AllocationId = address.Id,
            SubnetId = subnetId,
            Tags = ResourceTags.Of(args.Stack, "network", $"{name}-nat"),
        }, new() { Parent = this, DependsOn = { internet } }).Id;
    }
}
