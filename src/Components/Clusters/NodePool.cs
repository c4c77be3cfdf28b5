using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>A managed node group, its launch template, and the tags by which the autoscaler finds it.</summary>
public sealed class NodePool : ComponentResource
{
    /// <summary>Name of the Auto Scaling group that EKS makes for the node group.</summary>
    public Output<string> AutoscalingGroup { get; }

    public NodePool(string name, NodePoolArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:NodePool", name, options)
    {
        var template = new LaunchTemplate(name, NodeTemplate.Of(name, args), new() { Parent = this });
        var group = new NodeGroup(name, GroupOf(name, args, template), new()
        {
            Parent = this,
            DependsOn = { args.Role },
            // The autoscaler owns the number of nodes between the limits.
            IgnoreChanges = { "scalingConfig.desiredSize" },
        });
        AutoscalingGroup = group.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name ?? "");
        _ = new DiscoveryTags(name, args, AutoscalingGroup, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["autoscalingGroup"] = AutoscalingGroup });
    }

    private static NodeGroupArgs GroupOf(string name, NodePoolArgs args, LaunchTemplate template)
    {
        var group = new NodeGroupArgs
        {
            ClusterName = args.Control.Name,
            NodeGroupNamePrefix = $"{args.Pool}-",
            NodeRoleArn = args.Role.Arn,
            SubnetIds = args.Cluster.SubnetIds,
            Version = args.Cluster.Settings.Version,
            AmiType = args.Settings.Arm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD",
            CapacityType = args.Settings.Spot ? "SPOT" : "ON_DEMAND",
            InstanceTypes = args.Settings.InstanceTypes.ToList(),
            LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = template.Id, Version = template.LatestVersion.Apply(version => $"{version}") },
            ScalingConfig = new NodeGroupScalingConfigArgs
            {
                MinSize = args.Settings.MinNodes,
                MaxSize = args.Settings.MaxNodes,
                DesiredSize = args.Settings.MinNodes,
            },
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = 33 },
            NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
            Labels = { { ClusterNodes.PoolLabel, args.Pool } },
            Tags = ResourceTags.Of(args.Cluster.Stack, "cluster", name),
        };
        if (args.Tainted)
            group.Taints = new NodeGroupTaintArgs { Key = ClusterNodes.PoolLabel, Value = args.Pool, Effect = "NO_SCHEDULE" };
        return group;
    }
}
