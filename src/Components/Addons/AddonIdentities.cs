using FreeAgentics.Infra.Components.Addons.Identities;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>What each add-on may do in AWS, and no more.</summary>
public sealed class AddonIdentities : ComponentResource
{
    public AddonIdentities(string name, AddonsArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:addons:AddonIdentities", name, options)
    {
        Identity("cluster-autoscaler", "kube-system", "cluster-autoscaler", AutoscalerPolicy.Of(args));
        Identity("load-balancer-controller", "kube-system", "aws-load-balancer-controller", LoadBalancerPolicy.Of(args));
        Identity("external-secrets", "external-secrets", "external-secrets", SecretsPolicy.Of(args));
        Identity("cert-manager", "cert-manager", "cert-manager", CertificatePolicy.Of(args));
        RegisterOutputs();

        void Identity(string role, string space, string account, PolicyStatement[] statements) =>
            _ = new PodIdentity($"{name}-{role}", new(args.Stack, args.ClusterName, space, account) { Statements = [.. statements] }, new() { Parent = this });
    }
}
