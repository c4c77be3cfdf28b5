using CsCheck;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Tests.Shapes;

public class Addresses_of_subnets
{
    private static readonly Gen<(Cidr Vpc, int Zones)> Networks =
        Gen.Select(Gen.Int[16, 20], Gen.Int[0, 255], Gen.Int[1, 6], (prefix, third, zones) => (new Cidr((10u << 24) | ((uint)third << 16), prefix), zones));

    [Fact]
    public void Lie_in_the_VPC_and_overlap_nowhere() => Networks.Sample(network =>
    {
        var subnets = All(SubnetPlan.Of(network.Vpc, network.Zones));
        return subnets.All(network.Vpc.Contains)
            && subnets.All(subnet => subnets.Count(other => other.Overlaps(subnet)) == 1);
    });

    [Fact]
    public void Stay_when_a_zone_is_added() => Networks.Where(network => network.Zones < 6).Sample(network =>
    {
        var (before, after) = (SubnetPlan.Of(network.Vpc, network.Zones), SubnetPlan.Of(network.Vpc, network.Zones + 1));
        return before.Private.SequenceEqual(after.Private.Take(network.Zones))
            && before.Public.SequenceEqual(after.Public.Take(network.Zones))
            && before.Data.SequenceEqual(after.Data.Take(network.Zones));
    });

    [Fact]
    public void Suffice_for_load_balancers_which_want_eight_free_ones_in_each_public_subnet() =>
        Networks.Sample(network => SubnetPlan.Of(network.Vpc, network.Zones).Public.All(subnet => subnet.Addresses - SubnetPlan.ReservedInSubnet >= 8));

    private static List<Cidr> All(SubnetPlan plan) => [.. plan.Public, .. plan.Private, .. plan.Data];
}
