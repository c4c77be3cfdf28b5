using FreeAgentics.Infra.Components.Networking;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Networking;

public class A_network
{
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Nat = "aws:ec2/natGateway:NatGateway";
    private const string Route = "aws:ec2/route:Route";

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Has_a_public_a_private_and_a_data_subnet_in_every_zone(int zones)
    {
        var network = await Declare($"freeagentics:network: {{ zones: {zones} }}");
        Assert.Equal(3 * zones, network.All(Subnet).Length);
        Assert.Equal(zones, network.All(Subnet).Select(subnet => subnet.Input<string>("availabilityZone")).Distinct().Count());
    }

    [Fact]
    public async Task Keeps_its_subnets_where_they_are_when_a_zone_is_added()
    {
        var two = (await Declare("freeagentics:network: { zones: 2 }")).All(Subnet).ToDictionary(subnet => subnet.Name!, subnet => subnet.Input<string>("cidrBlock"));
        var three = (await Declare("freeagentics:network: { zones: 3 }")).All(Subnet).ToDictionary(subnet => subnet.Name!, subnet => subnet.Input<string>("cidrBlock"));
        Assert.All(two, subnet => Assert.Equal(subnet.Value, three[subnet.Key]));
    }

    [Fact]
    public async Task Gives_no_machine_a_public_address_unasked()
    {
        var network = await Declare();
        Assert.All(network.All(Subnet), subnet => Assert.False(subnet.Input<bool>("mapPublicIpOnLaunch")));
    }

    [Fact]
    public async Task With_one_gateway_leads_every_zone_out_through_it()
    {
        var network = await Declare("freeagentics:network: { zones: 3, natGateways: 1 }");
        var gateway = network.Single(Nat);
        var ways = network.All(Route).Where(route => route.Find("natGatewayId") is not null).ToList();
        Assert.Equal(3, ways.Count);
        Assert.All(ways, way => Assert.Equal($"{gateway.Name}-id", way.Input<string>("natGatewayId")));
    }

    [Fact]
    public async Task With_a_gateway_a_zone_leads_each_zone_out_through_its_own()
    {
        var network = await Declare("freeagentics:network: { zones: 3, natGateways: 3 }");
        Assert.Equal(3, network.All(Nat).Length);
        Assert.Equal(3, network.All(Route).Select(route => route.Find("natGatewayId")).OfType<string>().Distinct().Count());
    }

    [Fact]
    public async Task Without_gateways_has_no_way_out_but_endpoints()
    {
        var endpoints = "ec2, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, autoscaling, kms, logs, secretsmanager, sts";
        var network = await Declare($"freeagentics:network: {{ natGateways: 0, interfaceEndpoints: [{endpoints}] }}");
        Assert.Empty(network.All(Nat));
        Assert.Equal(11, network.All("aws:ec2/vpcEndpoint:VpcEndpoint").Count(endpoint => endpoint.Input<string>("vpcEndpointType") == "Interface"));
    }

    [Fact]
    public async Task Leaves_the_data_tier_without_a_way_out()
    {
        var network = await Declare();
        Assert.DoesNotContain(network.All(Route), route => route.Input<string>("routeTableId").Contains("data"));
    }

    [Fact]
    public async Task Empties_the_default_security_group()
    {
        var group = (await Declare()).Single("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
        Assert.Null(group.Find("ingress"));
        Assert.Null(group.Find("egress"));
    }

    [Fact]
    public async Task Tells_load_balancers_where_they_belong()
    {
        var network = await Declare();
        Assert.Equal("1", network.Named(Subnet, "network-public-us-east-1a").Tag("kubernetes.io/role/elb"));
        Assert.Equal("1", network.Named(Subnet, "network-private-us-east-1a").Tag("kubernetes.io/role/internal-elb"));
    }

    [Fact]
    public async Task That_stands_already_is_used_and_not_made()
    {
        var network = await Declare(
            "freeagentics:network: { zones: 2, existing: { vpcId: vpc-0a1b2c3d4e5f60718, publicSubnetIds: [subnet-0000000a, subnet-0000000b], "
            + "privateSubnetIds: [subnet-0000000c, subnet-0000000d], dataSubnetIds: [subnet-0000000e, subnet-0000000f] } }");
        Assert.Empty(network.All("aws:ec2/vpc:Vpc"));
        Assert.Empty(network.All(Subnet));
    }

    private static Task<Declaration> Declare(params string[] sections) => Declaration.Of(() =>
        _ = new Network("network", new(TestStack.Identity, TestStack.Settings(sections).Network, "freeagentics-cluster")));
}
