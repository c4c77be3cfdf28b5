using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace FreeAgentics.Infra.Settings;

/// <summary>A size of RDS instance, such as <c>db.m7g.large</c>.</summary>
/// <param name="Name">As AWS writes it.</param>
/// <param name="MemoryGib">Memory of the machine, of which RDS keeps a part.</param>
/// <param name="VirtualCpus">Hardware threads.</param>
/// <remarks>Source: the table of DB instance classes in the RDS user guide; within a family memory follows the size.</remarks>
public sealed record InstanceClass(string Name, int MemoryGib, int VirtualCpus)
{
    private static readonly FrozenDictionary<string, int> VirtualCpusOfSize = new Dictionary<string, int>
    {
        ["micro"] = 2,
        ["small"] = 2,
        ["medium"] = 2,
        ["large"] = 2,
        ["xlarge"] = 4,
        ["2xlarge"] = 8,
        ["4xlarge"] = 16,
        ["8xlarge"] = 32,
        ["12xlarge"] = 48,
        ["16xlarge"] = 64,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> BurstableMemory = new Dictionary<string, int>
    {
        ["micro"] = 1,
        ["small"] = 2,
        ["medium"] = 4,
        ["large"] = 8,
        ["xlarge"] = 16,
        ["2xlarge"] = 32,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> GibPerVirtualCpu = new Dictionary<string, int>
    {
        ["m6g"] = 4,
        ["m6i"] = 4,
        ["m7g"] = 4,
        ["m7i"] = 4,
        ["m8g"] = 4,
        ["r6g"] = 8,
        ["r6i"] = 8,
        ["r7g"] = 8,
        ["r7i"] = 8,
        ["r8g"] = 8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public long MemoryBytes => (long)MemoryGib << 30;

    /// <summary>True for classes that accumulate CPU credits.</summary>
    public bool Burstable => Name.StartsWith("db.t", StringComparison.Ordinal);

    /// <summary>What PostgreSQL on RDS allows where <c>max_connections</c> is not set; an upper bound, since RDS keeps memory for itself.</summary>
    public int DefaultMaxConnections => (int)Math.Min(MemoryBytes / 9_531_392, 5_000);

    public static bool TryParse(string name, [NotNullWhen(true)] out InstanceClass? instanceClass)
    {
        instanceClass = name.Split('.') is ["db", var family, var size] && VirtualCpusOfSize.TryGetValue(size, out var cpus)
            ? Of(name, family, size, cpus)
            : null;
        return instanceClass is not null;
    }

    public static InstanceClass Parse(string name) => TryParse(name, out var instanceClass)
        ? instanceClass
        : throw new FormatException($"'{name}' is not a known RDS instance class.");

    private static InstanceClass? Of(string name, string family, string size, int cpus) => family switch
    {
        "t4g" or "t3" => BurstableMemory.TryGetValue(size, out var gib) ? new(name, gib, size is "xlarge" or "2xlarge" ? cpus : 2) : null,
        _ when size is "micro" or "small" or "medium" => null,
        _ => GibPerVirtualCpu.TryGetValue(family, out var ratio) ? new(name, ratio * cpus, cpus) : null,
    };
}
