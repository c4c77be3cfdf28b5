using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>Who administers the cluster, besides its creator.</summary>
public sealed class ClusterAccess : ComponentResource
{
    public ClusterAccess(string name, KubernetesClusterArgs args, ControlPlane control, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:ClusterAccess", name, options)
    {
        foreach (var principal in args.Settings.Administrators)
        {
            var who = $"{name}-{principal[(principal.LastIndexOf('/') + 1)..]}";
            var entry = new AccessEntry(who, new()
            {
                ClusterName = control.Name,
                PrincipalArn = principal,
                Tags = ResourceTags.Of(args.Stack, "cluster", who),
            }, new() { Parent = this });
            _ = new AccessPolicyAssociation(who, new()
            {
                ClusterName = control.Name,
                PrincipalArn = entry.PrincipalArn,
                PolicyArn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
                AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
            }, new() { Parent = this });
        }
        RegisterOutputs();
    }
}
