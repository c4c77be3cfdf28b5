using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>Add-ons without which no node becomes ready: the network of pods, the service proxy, the agent that hands out identities.</summary>
public sealed class EarlyAddons : ComponentResource
{
    public EarlyAddons(string name, KubernetesClusterArgs args, ControlPlane control, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:EarlyAddons", name, options)
    {
        var identity = new PodIdentity($"{name}-vpc-cni", new(args.Stack, control.Name, "kube-system", "aws-node") { ManagedPolicies = ["AmazonEKS_CNI_Policy"], Associated = false }, new() { Parent = this });
        // Without this switch network policies are accepted and have no effect.
        _ = new ClusterAddon($"{name}-vpc-cni", new(args, control.Name, "vpc-cni")
        {
            Configuration = """{"enableNetworkPolicy":"true"}""",
            ServiceAccount = "aws-node",
            RoleArn = identity.RoleArn,
        }, new() { Parent = this, DependsOn = { identity } });
        _ = new ClusterAddon($"{name}-kube-proxy", new(args, control.Name, "kube-proxy"), new() { Parent = this });
        _ = new ClusterAddon($"{name}-pod-identity-agent", new(args, control.Name, "eks-pod-identity-agent"), new() { Parent = this });
        RegisterOutputs();
    }
}
