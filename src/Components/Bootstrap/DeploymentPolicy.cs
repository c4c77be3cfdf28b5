using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Bootstrap;

/// <summary>What a deployment needs of IAM beside power-user access, which has none: the platform's own roles, by their path, and no others.</summary>
internal static class DeploymentPolicy
{
    private static readonly string[] Services =
    [
        "backup.amazonaws.com", "ec2.amazonaws.com", "eks.amazonaws.com", "monitoring.rds.amazonaws.com", "pods.eks.amazonaws.com",
        "s3.amazonaws.com", "vpc-flow-logs.amazonaws.com",
    ];

    private static readonly string[] LinkedRoles =
    [
        "autoscaling.amazonaws.com", "backup.amazonaws.com", "eks-nodegroup.amazonaws.com", "eks.amazonaws.com", "elasticache.amazonaws.com",
        "elasticloadbalancing.amazonaws.com", "rds.amazonaws.com", "replication.ecr.amazonaws.com", "spot.amazonaws.com",
    ];

    public static IEnumerable<PolicyStatement> Of(DeploymentRolesArgs args)
    {
        Input<string> roles = args.Stack.GlobalArn("iam", $"role{ServiceRole.PathOf(args.Stack)}*");
        yield return new("Look") { Actions = ["iam:Get*", "iam:List*"], Resources = ["*"] };
        yield return new("OwnRoles")
        {
            Actions =
            [
                "iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy",
                "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription",
            ],
            Resources = [roles],
        };
        yield return new("NotItsOwn")
        {
            Effect = "Deny",
            Actions = ["iam:AttachRolePolicy", "iam:DeleteRole", "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy"],
            Resources = [args.Stack.GlobalArn("iam", $"role{ServiceRole.PathOf(args.Stack)}deploy-*")],
        };
        yield return new("HandOwnRolesOn")
        {
            Actions = ["iam:PassRole"],
            Resources = [roles],
            Conditions = [new("StringEquals", "iam:PassedToService", [.. Services.Select(service => (Input<string>)service)])],
        };
        yield return new("LinkedRoles")
        {
            Actions = ["iam:CreateServiceLinkedRole"],
            Resources = [args.Stack.GlobalArn("iam", "role/aws-service-role/*")],
            Conditions = [new("StringEquals", "iam:AWSServiceName", [.. LinkedRoles.Select(service => (Input<string>)service)])],
        };
        yield return new("State")
        {
            Actions = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"],
            Resources = [args.StateBucketArn, Output.Format($"{args.StateBucketArn}/*")],
        };
        yield return new("StateSecrets") { Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"], Resources = [args.StateKeyArn] };
    }
}
