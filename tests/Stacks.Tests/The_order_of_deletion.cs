using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;

namespace FreeAgentics.Infra.Stacks.Tests;

/// <summary>What stands on something is deleted before it. So whatever holds a network interface must stand on the subnet and the security groups that it uses.</summary>
public class The_order_of_deletion
{
    private static readonly string[] HoldInterfaces =
    [
        "aws:ec2/natGateway:NatGateway", "aws:ec2/vpcEndpoint:VpcEndpoint", "aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup",
        "aws:rds/instance:Instance", "aws:elasticache/replicationGroup:ReplicationGroup",
    ];

    public static TheoryData<string> Stacks => [.. StackFiles.Platforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Removes_interfaces_before_subnets_and_the_VPC(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var graph = new PlanGraph(plan);
        var vpc = plan.Single("aws:ec2/vpc:Vpc");
        Assert.All(plan.Resources.Where(resource => HoldInterfaces.Contains(resource.Type)), holder =>
        {
            Assert.True(graph.StandsOn(holder, vpc), $"{holder.Urn} may outlive the VPC");
            if (holder.Text("vpcEndpointType") != "Gateway")
                Assert.Contains(plan.Of("aws:ec2/subnet:Subnet"), subnet => graph.StandsOn(holder, subnet));
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Removes_databases_and_caches_before_their_security_groups(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var graph = new PlanGraph(plan);
        Assert.All(plan.Of("aws:rds/instance:Instance"), instance => Assert.True(graph.StandsOn(instance, plan.Single("aws:ec2/securityGroup:SecurityGroup", "postgres"))));
        Assert.All(
            plan.Of("aws:elasticache/replicationGroup:ReplicationGroup"),
            group => Assert.True(graph.StandsOn(group, plan.Single("aws:ec2/securityGroup:SecurityGroup", "redis"))));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Removes_everything_in_the_cluster_while_nodes_add_ons_and_a_way_out_still_stand(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var graph = new PlanGraph(plan);
        var inCluster = plan.Resources.Where(resource => resource.Custom && resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();
        var needed = plan.Of("aws:eks/nodeGroup:NodeGroup").Concat(plan.Of("aws:eks/addon:Addon"))
            .Concat(plan.Of("aws:ec2/route:Route")).Concat(plan.Of("aws:ec2/natGateway:NatGateway")).ToList();
        Assert.NotEmpty(inCluster);
        Assert.Empty(
            from resource in inCluster
            from lower in needed
            where !graph.StandsOn(resource, lower)
            select $"{resource.Name} may outlive {lower.Name}");
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Removes_nodes_before_their_role_and_its_permissions(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var graph = new PlanGraph(plan);
        var permissions = plan.Of("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Where(attachment => attachment.Name.StartsWith("cluster-nodes", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, permissions.Count);
        Assert.All(plan.Of("aws:eks/nodeGroup:NodeGroup"), group => Assert.All(permissions, permission => Assert.True(graph.StandsOn(group, permission))));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Has_no_circle(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var graph = new PlanGraph(plan);
        Assert.DoesNotContain(plan.Resources, resource => graph.StandsOn(resource, resource));
    }
}
