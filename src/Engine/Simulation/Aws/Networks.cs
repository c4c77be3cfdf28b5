using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>EC2 and VPC: ids with a prefix and 17 hexadecimal digits.</summary>
internal static class Networks
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:ec2/vpc:Vpc"] = Vpc,
        ["aws:ec2/subnet:Subnet"] = vpc => Plain(vpc, "subnet", "subnet"),
        ["aws:ec2/securityGroup:SecurityGroup"] = group => Plain(group, "sg", "security-group"),
        ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = group => Plain(group, "sg", "security-group"),
        ["aws:ec2/securityGroupRule:SecurityGroupRule"] = rule => rule.Id = $"sgrule-{StableHash.Number(rule.Urn, int.MaxValue)}",
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = Rule,
        ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = Rule,
        ["aws:ec2/internetGateway:InternetGateway"] = gateway => Plain(gateway, "igw", "internet-gateway"),
        ["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"] = gateway => gateway.Id = gateway.Ec2Id("eigw"),
        ["aws:ec2/natGateway:NatGateway"] = gateway => gateway.Id = gateway.Ec2Id("nat"),
        ["aws:ec2/routeTable:RouteTable"] = table => Plain(table, "rtb", "route-table"),
        ["aws:ec2/route:Route"] = route => route.Id = $"r-{route.Text("routeTableId") ?? $"rtb-0{route.Hex(16, "table")}"}{route.Hex(10)}",
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = association => association.Id = association.Ec2Id("rtbassoc"),
        ["aws:ec2/networkAcl:NetworkAcl"] = acl => Plain(acl, "acl", "network-acl"),
        ["aws:ec2/eip:Eip"] = Address,
        ["aws:ec2/flowLog:FlowLog"] = log => Plain(log, "fl", "vpc-flow-log"),
        ["aws:ec2/launchTemplate:LaunchTemplate"] = LaunchTemplate,
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = endpoint => Plain(endpoint, "vpce", "vpc-endpoint"),
        ["aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation"] = association => association.Id = $"a-{association.Ec2Id("vpce")}{association.Hex(10)}",
    };

    private static void Plain(SimulatedResource resource, string prefix, string kind)
    {
        resource.Id = resource.Ec2Id(prefix);
        resource.Set("arn", resource.Arn("ec2", $"{kind}/{resource.Id}"));
        resource.Set("ownerId", resource.Site.Account);
    }

    private static void Vpc(SimulatedResource vpc)
    {
        Plain(vpc, "vpc", "vpc");
        vpc.Set("defaultSecurityGroupId", vpc.Ec2Id("sg", "default"));
        vpc.Set("defaultRouteTableId", vpc.Ec2Id("rtb", "default"));
        vpc.Set("mainRouteTableId", vpc.Ec2Id("rtb", "default"));
        vpc.Set("defaultNetworkAclId", vpc.Ec2Id("acl", "default"));
        vpc.Set("dhcpOptionsId", vpc.Ec2Id("dopt", "default"));
    }

    private static void Rule(SimulatedResource rule)
    {
        rule.Id = rule.Ec2Id("sgr");
        rule.Set("securityGroupRuleId", rule.Id);
        rule.Set("arn", rule.Arn("ec2", $"security-group-rule/{rule.Id}"));
    }

    private static void LaunchTemplate(SimulatedResource template)
    {
        Plain(template, "lt", "launch-template");
        template.Set("latestVersion", new NumberValue(1));
        template.Set("defaultVersion", new NumberValue(1));
    }

    private static void Address(SimulatedResource address)
    {
        address.Id = address.Ec2Id("eipalloc");
        address.Set("allocationId", address.Id);
        address.Set("arn", address.Arn("ec2", $"elastic-ip/{address.Id}"));
    }
}
