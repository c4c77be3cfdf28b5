using Pulumi;
using Pulumi.Aws.AutoScaling.Inputs;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>Tags of a node pool's Auto Scaling group. EKS does not hand a node group's tags on to it, so each is declared: how the autoscaler finds the group, and what a node of it would look like while there is none.</summary>
public sealed class DiscoveryTags : ComponentResource
{
    private const string Autoscaler = "k8s.io/cluster-autoscaler";

    public DiscoveryTags(string name, NodePoolArgs args, Output<string> autoscalingGroup, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:DiscoveryTags", name, options)
    {
        var tags = new Dictionary<string, (string Key, string Value)>
        {
            ["enabled"] = ($"{Autoscaler}/enabled", "true"),
            ["cluster"] = ($"{Autoscaler}/{args.Cluster.Settings.Name}", "owned"),
            ["pool"] = ($"{Autoscaler}/node-template/label/{ClusterNodes.PoolLabel}", args.Pool),
        };
        if (args.Tainted)
            tags["taint"] = ($"{Autoscaler}/node-template/taint/{ClusterNodes.PoolLabel}", $"{args.Pool}:NoSchedule");
        foreach (var (part, (key, value)) in tags)
        {
            _ = new Pulumi.Aws.AutoScaling.Tag($"{name}-{part}", new()
            {
                AutoscalingGroupName = autoscalingGroup,
                TagDetails = new TagTagArgs { Key = key, Value = value, PropagateAtLaunch = false },
            }, new() { Parent = this });
        }
        RegisterOutputs();
    }
}
