using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>The network: what may come in, and what is written down of it.</summary>
public static class NetworkPolicies
{
    private const string Vpc = "aws:ec2/vpc:Vpc";

    public static readonly Policy NoWorldIngress = new ResourcePolicy
    {
        Id = "FA-EC2-001",
        Title = "Admin and data ports are not open to the world",
        Because = "SSH, PostgreSQL and Redis on 0.0.0.0/0 are scanned all day.",
        Severity = Critical,
        Alone = true,
        Types = ["aws:ec2/securityGroup:SecurityGroup", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"],
        Require = WorldIngress.Judge,
        Remedy = "Reference the security group of the client instead of a CIDR.",
        Aliases = ["CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_277", "AWS-0107", "EC2.18", "EC2.19", "CIS-6.3", "CIS-6.4"],
    };

    public static readonly Policy DefaultGroupEmpty = new ResourcePolicy
    {
        Id = "FA-EC2-002",
        Title = "The default security group lets nothing through",
        Because = "Whatever forgets to name a group gets this one.",
        Severity = Medium,
        Alone = true,
        Types = ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
        Require = group => group.Input("ingress").Must(rules => rules.Items.IsEmpty, "empty").And(group.Input("egress").Must(rules => rules.Items.IsEmpty, "empty")),
        Remedy = "Leave the default group to the Network component.",
        Aliases = ["CKV2_AWS_12", "AWS-0173", "EC2.2", "CIS-6.5"],
    };

    public static readonly Policy FlowLogs = new ResourcePolicy
    {
        Id = "FA-EC2-003",
        Title = "VPCs write flow logs",
        Because = "After an incident they are the only record of who talked to whom.",
        Severity = Medium,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Vpc],
        Require = vpc => Check.That(vpc.Plan.OfType("aws:ec2/flowLog:FlowLog").Any(log => log.Source("vpcId", Vpc)?.Urn == vpc.Urn), () => "no FlowLog names this VPC"),
        Remedy = "Set network.flowLogs to true.",
        Aliases = ["CKV2_AWS_11", "AWS-0178", "EC2.6", "CIS-4.7"],
    };

    public static readonly Policy NodesPrivate = new ResourcePolicy
    {
        Id = "FA-EC2-004",
        Title = "Nodes and data stand in subnets without public addresses",
        Because = "A public address on a node bypasses the load balancer.",
        Severity = High,
        Types = ["aws:eks/nodeGroup:NodeGroup", "aws:rds/subnetGroup:SubnetGroup", "aws:elasticache/subnetGroup:SubnetGroup"],
        Require = group => Check.All((group.Resource.PropertyDependencies.GetValueOrDefault("subnetIds") is { IsDefault: false } urns ? urns : []).Select(group.Plan.ByUrn).OfType<ResourceView>().Where(subnet => subnet.Type == "aws:ec2/subnet:Subnet").Select(subnet => Check.That(subnet.Input("mapPublicIpOnLaunch").Flag is not true, () => $"subnet {subnet.Name} gives public addresses"))),
        Remedy = "Use the private subnets of the Network component.",
        Aliases = ["CIS-EKS-5.4.3", "deploy_workers_onto_private_subnets", "CKV_AWS_130"],
    };
}
