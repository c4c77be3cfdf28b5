using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace FreeAgentics.Infra.Components.Networking;

/// <summary>Ways to AWS services that do not leave the VPC: gateway endpoints cost nothing, interface endpoints cost by zone and hour.</summary>
public sealed class NetworkEndpoints : ComponentResource
{
    public NetworkEndpoints(string name, NetworkArgs args, Input<string> vpcId, NetworkTiers tiers, ComponentResourceOptions? options = null)
        : base("freeagentics:network:Endpoints", name, options)
    {
        foreach (var service in args.Settings.GatewayEndpoints)
        {
            _ = new VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = vpcId,
                ServiceName = $"com.amazonaws.{args.Stack.Region}.{service}",
                VpcEndpointType = "Gateway",
                RouteTableIds = Output.All(tiers.Private.RouteTableIds.Concat(tiers.Data.RouteTableIds)),
                Tags = ResourceTags.Of(args.Stack, "network", $"{name}-{service}"),
            }, new() { Parent = this });
        }
        if (args.Settings.InterfaceEndpoints.Count > 0)
            InterfacesOf(name, args, vpcId, tiers);
        RegisterOutputs();
    }

    private void InterfacesOf(string name, NetworkArgs args, Input<string> vpcId, NetworkTiers tiers)
    {
        var group = new SecurityGroup($"{name}-endpoints", new()
        {
            VpcId = vpcId,
            Description = "HTTPS from the VPC to AWS services",
            Tags = ResourceTags.Of(args.Stack, "network", $"{name}-endpoints"),
        }, new() { Parent = this });
        _ = new SecurityGroupIngressRule($"{name}-endpoints", new()
        {
            SecurityGroupId = group.Id,
            Description = "HTTPS from the VPC",
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            CidrIpv4 = args.Settings.Cidr.ToString(),
            Tags = ResourceTags.Of(args.Stack, "network", $"{name}-endpoints"),
        }, new() { Parent = this });
        foreach (var service in args.Settings.InterfaceEndpoints)
        {
            _ = new VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = vpcId,
                ServiceName = $"com.amazonaws.{args.Stack.Region}.{service}",
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = Output.All(tiers.Private.SubnetIds),
                SecurityGroupIds = { group.Id },
                Tags = ResourceTags.Of(args.Stack, "network", $"{name}-{service}"),
            }, new() { Parent = this });
        }
    }
}
