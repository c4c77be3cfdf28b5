using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters.Identities;

/// <summary>What service accounts of the cluster may do in AWS: each only what its pods need.</summary>
public sealed class WorkloadIdentities : ComponentResource
{
    public WorkloadIdentities(string name, WorkloadIdentitiesArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:WorkloadIdentities", name, options)
    {
        Identity("cluster-autoscaler", "kube-system", "cluster-autoscaler", AutoscalerPolicy.Of(args));
        Identity("load-balancer-controller", "kube-system", "aws-load-balancer-controller", LoadBalancerPolicy.Of(args));
        Identity("external-secrets", "external-secrets", "external-secrets", SecretsPolicy.Of(args));
        Identity("cert-manager", "cert-manager", "cert-manager", CertificatePolicy.Of(args));
        Identity("api", args.Namespace, "api", FilesPolicy.Of(args));
        Identity("worker", args.Namespace, "worker", FilesPolicy.Of(args));
        RegisterOutputs();

        void Identity(string role, string @namespace, string serviceAccount, Iam.PolicyStatement[] statements) =>
            _ = new PodIdentity($"{name}-{role}", new(args.Stack, args.ClusterName, @namespace, serviceAccount) { Statements = [.. statements] }, new() { Parent = this });
    }
}
