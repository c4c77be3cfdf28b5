namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>The names that clients of the pooler connect to.</summary>
public static class PoolNames
{
    /// <summary>The first shard goes by the database's own name, so that adding shards renames nothing.</summary>
    public static string Write(string database, int shard) => shard == 0 ? database : $"{database}_shard{shard}";

    public static string Read(string database, int shard) => $"{Write(database, shard)}_read";
}
