using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>Two groups of nodes: one for what must not be interrupted, one for workers, which is on Spot and keeps everything else away.</summary>
public sealed class ClusterNodes : ComponentResource
{
    /// <summary>Label and taint of the workers' nodes.</summary>
    public const string PoolLabel = "freeagentics.io/pool";

    public const string GeneralPool = "general";

    public const string WorkerPool = "workers";

    /// <summary>Names of the Auto Scaling groups behind the node groups.</summary>
    public Output<ImmutableArray<string>> AutoscalingGroups { get; }

    public ClusterNodes(string name, KubernetesClusterArgs args, ControlPlane control, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:ClusterNodes", name, options)
    {
        var role = new ServiceRole($"{name}-nodes", new(args.Stack, "cluster", PolicyDocument.TrustOf("ec2.amazonaws.com"))
        {
            ManagedPolicies = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore"],
        }, new() { Parent = this });
        var general = Group(GeneralPool, args.Settings.GeneralNodes, tainted: false);
        var workers = Group(WorkerPool, args.Settings.WorkerNodes, tainted: true);
        AutoscalingGroups = Output.All(general.AutoscalingGroup, workers.AutoscalingGroup);
        RegisterOutputs(new Dictionary<string, object?> { ["autoscalingGroups"] = AutoscalingGroups });

        NodePool Group(string pool, NodeGroupSettings settings, bool tainted) =>
            new($"{name}-{pool}", new(args, control, role, pool, settings, tainted), new() { Parent = this });
    }
}
