namespace FreeAgentics.Infra.Settings;

/// <summary>A group of nodes of one kind.</summary>
/// <param name="InstanceTypes">In order of preference; Spot takes whichever is least likely to be reclaimed.</param>
/// <param name="MinNodes">The autoscaler never goes below.</param>
/// <param name="MaxNodes">The autoscaler never goes above.</param>
/// <param name="DiskGib">Size of the root volume.</param>
/// <param name="Spot">True for spare capacity that AWS may reclaim within two minutes.</param>
/// <param name="Arm">True for Graviton, false for x86-64.</param>
public sealed record NodeGroupSettings(IReadOnlyList<string> InstanceTypes, int MinNodes, int MaxNodes, int DiskGib, bool Spot, bool Arm)
{
    /// <param name="group">The group's mapping.</param>
    /// <param name="types">Instance types where none are set.</param>
    /// <param name="nodes">Least and most nodes where none are set.</param>
    /// <param name="spot">Whether the group is on Spot where nothing is set.</param>
    public static NodeGroupSettings Read(SettingsSection group, IReadOnlyList<string> types, (int Min, int Max) nodes, bool spot) => new(
        InstanceTypes: group.Texts(
            "instanceTypes", "Types of instance, all of one architecture and of similar size; Spot wants several.",
            fallback: types, each: TextPattern.InstanceType, count: 1..20,
            guide: "G55", drives: "aws:eks/nodeGroup:NodeGroup instanceTypes", example: types[0]),
        MinNodes: group.Int(
            "minNodes", "The autoscaler never goes below.", range: 0..450, fallback: nodes.Min, unit: "nodes",
            guide: "G42", drives: "aws:eks/nodeGroup:NodeGroup scalingConfig.minSize", example: "3"),
        MaxNodes: group.Int(
            "maxNodes", "The autoscaler never goes above.", range: 1..450, fallback: nodes.Max, unit: "nodes",
            guide: "G42", drives: "aws:eks/nodeGroup:NodeGroup scalingConfig.maxSize", example: "10"),
        DiskGib: group.Int(
            "diskGib", "Size of the root volume, for images and logs.", range: 20..1000, fallback: 50, unit: "GiB",
            drives: "aws:ec2/launchTemplate:LaunchTemplate blockDeviceMappings[].ebs.volumeSize", example: "100"),
        Spot: group.Flag(
            "spot", "Uses spare capacity at a discount; AWS may reclaim a node within two minutes.", fallback: spot,
            guide: "G55", drives: "aws:eks/nodeGroup:NodeGroup capacityType", example: "true"),
        Arm: group.Flag(
            "arm", "The instance types are Graviton; images must be built for arm64.", fallback: false,
            drives: "aws:eks/nodeGroup:NodeGroup amiType", example: "true"));
}
