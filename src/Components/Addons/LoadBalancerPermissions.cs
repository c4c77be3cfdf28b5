using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>What the AWS Load Balancer Controller needs for network load balancers. What it changes or deletes bears its own tag.</summary>
public static class LoadBalancerPermissions
{
    private const string OwnTag = "elbv2.k8s.aws/cluster";

    public static IEnumerable<PolicyStatement> All(StackIdentity stack) =>
    [
        new("Look")
        {
            Actions =
            [
                "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeInternetGateways",
                "ec2:DescribeVpcs", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups", "ec2:DescribeInstances",
                "ec2:DescribeNetworkInterfaces", "ec2:DescribeTags", "ec2:DescribeRouteTables", "ec2:GetSecurityGroupsForVpc",
                "elasticloadbalancing:Describe*", "acm:ListCertificates", "acm:DescribeCertificate",
            ],
            Resources = ["*"],
        },
        new("Create")
        {
            Actions =
            [
                "ec2:CreateSecurityGroup", "elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup",
                "elasticloadbalancing:CreateListener", "elasticloadbalancing:CreateRule", "elasticloadbalancing:AddTags",
            ],
            Resources = ["*"],
        },
        new("TagSecurityGroups")
        {
            Actions = ["ec2:CreateTags", "ec2:DeleteTags"],
            Resources = [stack.Arn("ec2", "security-group/*")],
        },
        new("ChangeOwn")
        {
            Actions =
            [
                "ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:DeleteSecurityGroup",
                "elasticloadbalancing:Modify*", "elasticloadbalancing:Delete*", "elasticloadbalancing:Set*", "elasticloadbalancing:RemoveTags",
                "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets",
            ],
            Resources = ["*"],
            Conditions = [new("Null", $"aws:ResourceTag/{OwnTag}", "false")],
        },
    ];
}
