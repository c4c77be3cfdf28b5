using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace FreeAgentics.Infra.Components.Networking;

/// <summary>A VPC with three tiers of subnets over the zones: public for load balancers and NAT, private for nodes, data without a way out. Or a VPC that stands already.</summary>
public sealed class Network : ComponentResource
{
    [Output("vpcId")] public Output<string> VpcId { get; private set; }

    [Output("publicSubnetIds")] public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    [Output("privateSubnetIds")] public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    [Output("dataSubnetIds")] public Output<ImmutableArray<string>> DataSubnetIds { get; private set; }

    /// <summary>The ids of the NAT gateways, in zone order; empty without NAT and in an adopted VPC.</summary>
    [Output("natGatewayIds")] public Output<ImmutableArray<string>> NatGatewayIds { get; private set; }

    /// <summary>How many NAT gateways there are; none in an adopted VPC.</summary>
    public int NatGateways { get; }

    /// <summary>Zone names in the order in which the data stores are spread over them.</summary>
    public ImmutableArray<string> ZoneNames { get; }

    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:network:Network", name, options)
    {
        ZoneNames = args.Settings.ZoneNames(args.Stack.Region);
        if (args.Settings.Existing is { } existing)
        {
            VpcId = Output.Create(existing.VpcId);
            PublicSubnetIds = Output.Create(existing.PublicSubnetIds.ToImmutableArray());
            PrivateSubnetIds = Output.Create(existing.PrivateSubnetIds.ToImmutableArray());
            DataSubnetIds = Output.Create(existing.DataSubnetIds.ToImmutableArray());
            NatGatewayIds = Output.Create(ImmutableArray<string>.Empty);
        }
        else
        {
            var vpc = VpcOf(name, args);
            NatGateways = args.Settings.NatGateways;
            var tiers = new NetworkTiers(name, args, vpc.Id, new() { Parent = this });
            _ = new NetworkEndpoints(name, args, vpc.Id, tiers, new() { Parent = this });
            if (args.Settings.FlowLogs)
                _ = new NetworkFlowLogs(name, args, vpc.Id, new() { Parent = this });
            VpcId = vpc.Id;
            PublicSubnetIds = Output.All(tiers.Public.SubnetIds);
            PrivateSubnetIds = Output.All(tiers.Private.SubnetIds);
            DataSubnetIds = Output.All(tiers.Data.SubnetIds);
            NatGatewayIds = tiers.NatGatewayIds;
        }
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vpcId"] = VpcId,
            ["publicSubnetIds"] = PublicSubnetIds,
            ["privateSubnetIds"] = PrivateSubnetIds,
            ["dataSubnetIds"] = DataSubnetIds,
            ["natGatewayIds"] = NatGatewayIds,
        });
    }

    private Vpc VpcOf(string name, NetworkArgs args)
    {
        var vpc = new Vpc(name, new()
        {
            CidrBlock = args.Settings.Cidr.ToString(),
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = ResourceTags.Of(args.Stack, "network", name),
        }, new() { Parent = this });

        // AWS makes this group with every VPC and opens it to its own members; adopting it without rules empties it.
        _ = new DefaultSecurityGroup(name, new()
        {
            VpcId = vpc.Id,
            Tags = ResourceTags.Of(args.Stack, "network", $"{name}-default-unused"),
        }, new() { Parent = this });
        return vpc;
    }
}
