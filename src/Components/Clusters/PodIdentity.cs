using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Eks;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>What the pods of one service account may do in AWS. The role can be taken by that service account of that cluster only.</summary>
public sealed class PodIdentity : ComponentResource
{
    [Output("roleArn")] public Output<string> RoleArn { get; private set; }

    public PodIdentity(string name, PodIdentityArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:PodIdentity", name, options)
    {
        var role = new ServiceRole(name, new(args.Stack, "cluster", PolicyDocument.Of(TrustOf(args)))
        {
            ManagedPolicies = args.ManagedPolicies,
            Statements = args.Statements,
        }, new() { Parent = this });
        if (args.Associated)
        {
            _ = new PodIdentityAssociation(name, new()
            {
                ClusterName = args.ClusterName,
                Namespace = args.Namespace,
                ServiceAccount = args.ServiceAccount,
                RoleArn = role.Arn,
                Tags = ResourceTags.Of(args.Stack, "cluster", name),
            }, new() { Parent = this, DependsOn = { role } });
        }
        RoleArn = role.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["roleArn"] = RoleArn });
    }

    private static PolicyStatement TrustOf(PodIdentityArgs args) => new("Trust")
    {
        Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
        Actions = ["sts:AssumeRole", "sts:TagSession"],
        Conditions =
        [
            PolicyCondition.SourceAccount(args.Stack.AccountId),
            new("StringEquals", "aws:RequestTag/eks-cluster-arn", Output.Format($"{args.Stack.Arn("eks", "cluster")}/{args.ClusterName}")),
            new("StringEquals", "aws:RequestTag/kubernetes-namespace", args.Namespace),
            new("StringEquals", "aws:RequestTag/kubernetes-service-account", args.ServiceAccount),
        ],
    };
}
