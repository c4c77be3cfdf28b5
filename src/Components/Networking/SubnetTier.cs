using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace FreeAgentics.Infra.Components.Networking;

/// <summary>One subnet a zone, with their route tables. No subnet gives its members a public address.</summary>
public sealed class SubnetTier : ComponentResource
{
    /// <summary>In zone order.</summary>
    public ImmutableArray<Output<string>> SubnetIds { get; }

    /// <summary>One, or one a zone in zone order.</summary>
    public ImmutableArray<Output<string>> RouteTableIds { get; }

    public SubnetTier(string name, SubnetTierArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:network:SubnetTier", name, options)
    {
        RouteTableIds = args.RouteTables is RouteTables.Shared
            ? [RouteTableOf(name, args)]
            : [.. args.ZoneNames.Select(zone => RouteTableOf($"{name}-{zone}", args))];
        SubnetIds = [.. args.ZoneNames.Select((zone, i) => SubnetOf($"{name}-{zone}", args, i))];
        RegisterOutputs(new Dictionary<string, object?> { ["subnetIds"] = Output.All(SubnetIds) });
    }

    private Output<string> RouteTableOf(string name, SubnetTierArgs args) => new RouteTable(name, new()
    {
        VpcId = args.VpcId,
        Tags = ResourceTags.Of(args.Stack, "network", name),
    }, new() { Parent = this }).Id;

    private Output<string> SubnetOf(string name, SubnetTierArgs args, int zone)
    {
        var subnet = new Subnet(name, new()
        {
            VpcId = args.VpcId,
            AvailabilityZone = args.ZoneNames[zone],
            CidrBlock = args.CidrBlocks[zone].ToString(),
            MapPublicIpOnLaunch = false,
            Tags = ResourceTags.Of(args.Stack, "network", name, args.DiscoveryTags),
        }, new() { Parent = this });
        _ = new RouteTableAssociation(name, new()
        {
            SubnetId = subnet.Id,
            RouteTableId = RouteTableIds[args.RouteTables is RouteTables.Shared ? 0 : zone],
        }, new() { Parent = this });
        return subnet.Id;
    }
}
