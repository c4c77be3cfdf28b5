using System.Collections.Frozen;
using System.Globalization;

namespace FreeAgentics.Infra.Policies.Facts;

/// <summary>A size of EC2 machine, which RDS classes share.</summary>
/// <param name="VirtualCpus">Hardware threads.</param>
/// <param name="MemoryGib">Of the whole machine.</param>
/// <param name="Interfaces">Network interfaces at most.</param>
/// <param name="AddressesPerInterface">IPv4 addresses of each.</param>
/// <remarks>Source and day: the row's own columns in machines.csv. Generations of a family differ: an m8i.xlarge holds twice the addresses of an m7i.xlarge.</remarks>
public sealed record MachineSize(int VirtualCpus, int MemoryGib, int Interfaces, int AddressesPerInterface)
{
    private const int EvictionMib = 100;
    private static readonly Lazy<FrozenDictionary<string, MachineSize>> Sizes = new(() => FactTable.Read("machines.csv")
        .ToFrozenDictionary(row => row[0], row => new MachineSize(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4])), StringComparer.Ordinal));

    /// <summary>Pods that find an address of their own: one address of each interface is the node's, and two pods share the node's network.</summary>
    public int MaxPods => Interfaces * (AddressesPerInterface - 1) + 2;

    /// <summary>What the kubelet leaves to pods: 255 MiB and 11 MiB a pod are reserved, 100 MiB stand before eviction.</summary>
    public double AllocatableMib => MemoryGib * 1024 - (255 + 11 * MaxPods) - EvictionMib;

    /// <summary>What the kubelet leaves to pods: 6% of the first core, 1% of the second, 0.5% of two more and 0.25% of the rest are reserved.</summary>
    public double AllocatableCores => VirtualCpus - (0.06 + (VirtualCpus > 1 ? 0.01 : 0) + 0.005 * Math.Clamp(VirtualCpus - 2, 0, 2) + 0.0025 * Math.Max(VirtualCpus - 4, 0));

    /// <summary>Connections of an RDS instance where max_connections is not set.</summary>
    public int DefaultMaxConnections => (int)Math.Min(((long)MemoryGib << 30) / 9_531_392, 5_000);

    /// <summary>The size of an instance type (<c>m6i.xlarge</c>) or database class (<c>db.r7g.large</c>); null where the table has none.</summary>
    public static MachineSize? Of(string? type) =>
        type is null ? null : Sizes.Value.GetValueOrDefault(type.StartsWith("db.", StringComparison.Ordinal) ? type[3..] : type);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
