using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>How the machines of a node pool are made: metadata by session token and not from pods, encrypted root volume.</summary>
internal static class NodeTemplate
{
    private static readonly string[] TaggedByLaunch = ["instance", "volume", "network-interface"];

    public static LaunchTemplateArgs Of(string name, NodePoolArgs args)
    {
        var stack = args.Cluster.Stack;
        var template = new LaunchTemplateArgs
        {
            Description = $"Nodes of the pool {args.Pool}",
            UpdateDefaultVersion = true,
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                // One hop ends at the node: pods take their identity from the agent, never the node's.
                HttpPutResponseHopLimit = 1,
            },
            BlockDeviceMappings = new LaunchTemplateBlockDeviceMappingArgs
            {
                DeviceName = "/dev/xvda",
                Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
                {
                    VolumeType = "gp3",
                    VolumeSize = args.Settings.DiskGib,
                    Encrypted = "true",
                    DeleteOnTermination = "true",
                },
            },
            Tags = ResourceTags.Of(stack, "cluster", name),
        };
        foreach (var kind in TaggedByLaunch)
        {
            template.TagSpecifications.Add(new LaunchTemplateTagSpecificationArgs
            {
                ResourceType = kind,
                Tags = ResourceTags.Of(stack, "cluster", name),
            });
        }
        return template;
    }
}
