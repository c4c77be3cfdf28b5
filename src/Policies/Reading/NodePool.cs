using FreeAgentics.Infra.Policies.Facts;

namespace FreeAgentics.Infra.Policies;

/// <summary>A node group of EKS as arithmetic needs it.</summary>
/// <param name="Group">The resource.</param>
/// <param name="Size">The smallest of its instance types; null where the table has not all of them.</param>
/// <param name="Types">Its instance types, for messages.</param>
/// <param name="Min">Nodes at least.</param>
/// <param name="Max">Nodes at most.</param>
/// <param name="Subnets">Where its nodes stand.</param>
public sealed record NodePool(ResourceView Group, MachineSize? Size, string Types, double Min, double Max, IReadOnlyList<ResourceView> Subnets)
{
    public const string GroupType = "aws:eks/nodeGroup:NodeGroup";
    private const string SubnetType = "aws:ec2/subnet:Subnet";

    /// <summary>True for spare capacity, which has a quota of its own.</summary>
    public bool Spot => Group.Input("capacityType").Text == "SPOT";

    public int Zones => Subnets.Select(subnet => subnet.Input("availabilityZone").Text).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    public static IEnumerable<NodePool> In(PlanView plan) => plan.OfType(GroupType).Select(Of);

    private static NodePool Of(ResourceView group)
    {
        var types = group.Input("instanceTypes").Items.Select(item => item.Text ?? "").ToList();
        var sizes = types.Select(MachineSize.Of).ToList();
        return new(
            group,
            sizes.Count > 0 && sizes.TrueForAll(size => size is not null) ? sizes.MinBy(size => size!.AllocatableMib) : null,
            string.Join(", ", types),
            group.Input("scalingConfig", "minSize").Number ?? 0,
            group.Input("scalingConfig", "maxSize").Number ?? 0,
            [.. group.Sources("subnetIds", SubnetType)]);
    }
}
