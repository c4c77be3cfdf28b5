using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Files;

/// <summary>How much smaller the local platform is than declared: memory. Connections, pools and limits are as declared.</summary>
public static class LocalReduction
{
    /// <summary>What each PostgreSQL server takes for the memory of its machine.</summary>
    public const long PostgresMemory = 256L << 20;

    /// <summary>What each Redis server takes for the memory of its node.</summary>
    public const long RedisMemory = 64L << 20;

    public static readonly Reduction Value = new() { PostgresMemory = PostgresMemory, RedisMemory = RedisMemory };
}
