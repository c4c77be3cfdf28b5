using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons.Identities;

/// <summary>What the cluster autoscaler may do: look at every group, change the size of its own cluster's.</summary>
internal static class AutoscalerPolicy
{
    public static PolicyStatement[] Of(AddonsArgs args) =>
    [
        new("Look")
        {
            Actions =
            [
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities", "autoscaling:DescribeTags", "ec2:DescribeImages", "ec2:DescribeInstanceTypes",
                "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements", "eks:DescribeNodegroup",
            ],
            Resources = ["*"],
        },
        new("Resize")
        {
            Actions = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
            Resources = [$"arn:aws:autoscaling:{args.Stack.Region}:{args.Stack.AccountId}:autoScalingGroup:*"],
            Conditions = [new("StringEquals", "aws:ResourceTag/k8s.io/cluster-autoscaler/enabled", "true"), Owned(args.ClusterName)],
        },
    ];

    private static PolicyCondition Owned(Input<string> clusterName) =>
        new("StringEquals", "aws:ResourceTag/eks:cluster-name", clusterName);
}
