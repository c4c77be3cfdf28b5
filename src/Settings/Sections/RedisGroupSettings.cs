namespace FreeAgentics.Infra.Settings;

/// <summary>One replication group.</summary>
/// <param name="NodeType">Size of each node.</param>
/// <param name="Replicas">Copies of the primary; one of them takes over when it fails.</param>
/// <param name="EvictionPolicy">What happens when the memory is full.</param>
/// <param name="SnapshotDays">How long daily snapshots are kept; 0 for none.</param>
public sealed record RedisGroupSettings(string NodeType, int Replicas, string EvictionPolicy, int SnapshotDays)
{
    private static readonly string[] EvictionPolicies =
        ["allkeys-lru", "allkeys-lfu", "volatile-lru", "volatile-lfu", "allkeys-random", "volatile-random", "volatile-ttl", "noeviction"];

    public static RedisGroupSettings Read(SettingsSection group, string evictionPolicy, int snapshotDays) => new(
        NodeType: group.Text(
            "nodeType", "Size of each node; a quarter of its memory is kept for the engine.", fallback: "cache.t4g.small", pattern: TextPattern.CacheNodeType,
            guide: "G21", drives: "aws:elasticache/replicationGroup:ReplicationGroup nodeType", example: "cache.r7g.large"),
        Replicas: group.Int(
            "replicas", "Copies of the primary; with one or more, a failed primary is replaced by itself.", range: 0..5, fallback: 1, unit: "replicas",
            guide: "G06", drives: "aws:elasticache/replicationGroup:ReplicationGroup numCacheClusters", example: "2"),
        EvictionPolicy: group.OneOf(
            "evictionPolicy", "What happens when the memory is full.", EvictionPolicies, fallback: evictionPolicy,
            guide: "G21", drives: "aws:elasticache/parameterGroup:ParameterGroup maxmemory-policy", example: evictionPolicy),
        SnapshotDays: group.Int(
            "snapshotDays", "How long daily snapshots are kept; 0 for none.", range: 0..35, fallback: snapshotDays, unit: "days",
            guide: "G21", drives: "aws:elasticache/replicationGroup:ReplicationGroup snapshotRetentionLimit", example: "7"));
}
