namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>What is smaller here than the plan declares. Connections are not: they cost little, and pools are computed from them.</summary>
public sealed record Reduction
{
    /// <summary>Everything as declared.</summary>
    public static readonly Reduction None = new();

    /// <summary>What a PostgreSQL server may take the memory of its machine to be, in bytes; null: that of the declared class.</summary>
    public long? PostgresMemory { get; init; }

    /// <summary>What a Redis server may take the memory of its node to be, in bytes; null: that of the declared type.</summary>
    public long? RedisMemory { get; init; }
}
