using System.Collections.Immutable;

namespace FreeAgentics.Infra.Settings;

/// <summary>How a VPC's addresses are divided: an eighth for each zone's private subnet, and a sixty-fourth for each public and data subnet, so that growing to more zones moves none.</summary>
/// <param name="Public">In zone order.</param>
/// <param name="Private">In zone order.</param>
/// <param name="Data">In zone order.</param>
public sealed record SubnetPlan(ImmutableArray<Cidr> Public, ImmutableArray<Cidr> Private, ImmutableArray<Cidr> Data)
{
    /// <summary>Six eighths are private; the seventh is public, the last holds data.</summary>
    public const int MostZones = 6;

    /// <summary>Addresses that AWS takes in every subnet: network, router, DNS, reserve, broadcast.</summary>
    public const int ReservedInSubnet = 5;

    private const int PrivateBits = 3;
    private const int SmallBits = 6;

    /// <param name="vpc">Its prefix is 26 at most.</param>
    /// <param name="zones">1 to 6.</param>
    public static SubnetPlan Of(Cidr vpc, int zones)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(zones, MostZones);
        return new(Parts(SmallBits, first: 48), Parts(PrivateBits, first: 0), Parts(SmallBits, first: 56));

        ImmutableArray<Cidr> Parts(int bits, int first) =>
            [.. Enumerable.Range(first, zones).Select(i => vpc.Subnet(vpc.PrefixLength + bits, i))];
    }

    /// <summary>How many addresses the private subnets offer together.</summary>
    public long PrivateAddresses => Private.Sum(subnet => subnet.Addresses - ReservedInSubnet);
}
