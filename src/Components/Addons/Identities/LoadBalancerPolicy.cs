using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons.Identities;

/// <summary>What the load balancer controller may do: look at the network, and make, change and remove network load balancers, target groups and security groups that bear its cluster's tag.</summary>
/// <remarks>Of the actions that the controller's installation guide lists, those that network load balancers need.</remarks>
internal static class LoadBalancerPolicy
{
    private const string ClusterTag = "elbv2.k8s.aws/cluster";

    public static PolicyStatement[] Of(AddonsArgs args)
    {
        var (balancers, groups) = (Balancers(args), args.Stack.Arn("ec2", "security-group/*"));
        return
        [
            new("Look")
            {
                Actions =
                [
                    "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeInstances",
                    "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups",
                    "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcs", "ec2:GetSecurityGroupsForVpc", "elasticloadbalancing:Describe*",
                ],
                Resources = ["*"],
            },
            new("MakeGroup") { Actions = ["ec2:CreateSecurityGroup"], Resources = [groups, Output.Format($"{args.Stack.Arn("ec2", "vpc")}/{args.VpcId}")] },
            new("TagNewGroup")
            {
                Actions = ["ec2:CreateTags"],
                Resources = [groups],
                Conditions = [new("StringEquals", "ec2:CreateAction", "CreateSecurityGroup"), new("StringEquals", $"aws:RequestTag/{ClusterTag}", args.ClusterName)],
            },
            Owned("ChangeGroup", args, [groups], "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateTags", "ec2:DeleteSecurityGroup", "ec2:DeleteTags", "ec2:RevokeSecurityGroupIngress"),
            new("OpenNodes")
            {
                Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
                Resources = [groups],
                Conditions = [new("StringEquals", "aws:ResourceTag/aws:eks:cluster-name", args.ClusterName)],
            },
            new("MakeBalancer")
            {
                Actions = ["elasticloadbalancing:AddTags", "elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"],
                Resources = [.. balancers],
                Conditions = [new("StringEquals", $"aws:RequestTag/{ClusterTag}", args.ClusterName)],
            },
            new("MakeListener") { Actions = ["elasticloadbalancing:AddTags", "elasticloadbalancing:CreateListener"], Resources = [.. balancers, .. Listeners(args)] },
            Owned("ChangeBalancer", args, [.. balancers, .. Listeners(args)], "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteLoadBalancer",
                "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:ModifyListener",
                "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes",
                "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets"),
        ];
    }

    private static PolicyStatement Owned(string sid, AddonsArgs args, Input<string>[] resources, params string[] actions) => new(sid)
    {
        Actions = [.. actions],
        Resources = [.. resources],
        Conditions = [new("StringEquals", $"aws:ResourceTag/{ClusterTag}", args.ClusterName)],
    };

    private static Input<string>[] Balancers(AddonsArgs args) =>
        [args.Stack.Arn("elasticloadbalancing", "loadbalancer/net/*"), args.Stack.Arn("elasticloadbalancing", "targetgroup/*")];

    private static Input<string>[] Listeners(AddonsArgs args) => [args.Stack.Arn("elasticloadbalancing", "listener/net/*")];
}
