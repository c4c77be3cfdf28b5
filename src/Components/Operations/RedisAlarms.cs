using FreeAgentics.Infra.Components.Data.Redis;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>What is watched of Redis, node by node.</summary>
internal static class RedisAlarms
{
    public static IEnumerable<AlarmDefinition> Of(Redis redis, AlarmSettings alarms) =>
        Of("redis-cache", redis.Cache, alarms, mayEvict: true).Concat(Of("redis-queue", redis.Queue, alarms, mayEvict: false));

    private static IEnumerable<AlarmDefinition> Of(string name, RedisGroup group, AlarmSettings alarms, bool mayEvict)
    {
        for (var node = 1; node <= group.Nodes; node++)
        {
            var id = group.NodeId(node);
            var prefix = $"{name}-{node}";
            yield return new($"{prefix}-cpu", "The engine's one thread is busy: look at the slow log.", "AWS/ElastiCache", "EngineCPUUtilization", "CacheClusterId", id, alarms.CpuPercent);
            yield return new($"{prefix}-memory", "Memory runs out: take a larger node.", "AWS/ElastiCache", "DatabaseMemoryUsagePercentage", "CacheClusterId", id, alarms.MemoryPercent);
            if (!mayEvict)
                yield return new($"{prefix}-evictions", "The queue lost tasks.", "AWS/ElastiCache", "Evictions", "CacheClusterId", id, 0) { Statistic = "Sum", Periods = 1 };
            if (group.Nodes > 1)
                yield return new($"{prefix}-lag", "The replica falls behind: a failover now would lose writes.", "AWS/ElastiCache", "ReplicationLag", "CacheClusterId", id, alarms.ReplicaLag.TotalSeconds);
        }
    }
}
