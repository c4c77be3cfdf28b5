using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>Add-ons that run on nodes: names, volumes, the figures that autoscaling reads.</summary>
public sealed class LateAddons : ComponentResource
{
    public LateAddons(string name, KubernetesClusterArgs args, ControlPlane control, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:LateAddons", name, options)
    {
        var volumes = new PodIdentity($"{name}-ebs-csi", new(args.Stack, control.Name, "kube-system", "ebs-csi-controller-sa")
        {
            ManagedPolicies = ["service-role/AmazonEBSCSIDriverPolicy"],
            Associated = false,
        }, new() { Parent = this });
        _ = new ClusterAddon($"{name}-coredns", new(args, control.Name, "coredns"), new() { Parent = this });
        _ = new ClusterAddon($"{name}-ebs-csi", new(args, control.Name, "aws-ebs-csi-driver")
        {
            ServiceAccount = "ebs-csi-controller-sa",
            RoleArn = volumes.RoleArn,
        }, new() { Parent = this, DependsOn = { volumes } });
        _ = new ClusterAddon($"{name}-metrics-server", new(args, control.Name, "metrics-server"), new() { Parent = this });
        RegisterOutputs();
    }
}
