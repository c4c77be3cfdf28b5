using System.Collections.Frozen;
using System.Globalization;

namespace FreeAgentics.Infra.Policies.Facts;

/// <summary>A node of ElastiCache.</summary>
/// <param name="MaxMemoryBytes">What the engine may fill: the parameter maxmemory, which nobody can change.</param>
/// <remarks>Source and day: the row's own columns in caches.csv.</remarks>
public sealed record CacheNode(long MaxMemoryBytes)
{
    private static readonly Lazy<FrozenDictionary<string, CacheNode>> Nodes = new(() => FactTable.Read("caches.csv")
        .ToFrozenDictionary(row => row[0], row => new CacheNode(long.Parse(row[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal));

    /// <summary>Connections that a node accepts: the parameter maxclients, which nobody can change.</summary>
    public const int MaxClients = 65_000;

    public double MaxMemoryMib => MaxMemoryBytes / 1048576.0;

    /// <returns>Null where the table has none of that type.</returns>
    public static CacheNode? Of(string? type) => type is null ? null : Nodes.Value.GetValueOrDefault(type);
}
