namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Redis, for the cache and for the queue.</summary>
public static class CacheRules
{
    public static RuleGroup Group(RuleContext context) => new("freeagentics-cache", TimeSpan.FromSeconds(30),
    [
        new AlertRule("RedisDown", "redis_up == 0",
            TimeSpan.FromMinutes(1), RuleSeverity.Critical,
            "Redis does not answer {{ $labels.job }}.",
            "Look at the ElastiCache events; a failover takes about a minute."),
        new AlertRule("RedisMemoryHigh", "redis_memory_used_bytes / (redis_memory_max_bytes > 0) > 0.8",
            TimeSpan.FromMinutes(10), RuleSeverity.Warning,
            "{{ $labels.job }}: Redis uses {{ $value | humanizePercentage }} of its memory.",
            "A cache: shorten lifetimes or take a larger node. The queue: take a larger node before writes fail."),
        new AlertRule("QueueEvicts", "increase(redis_evicted_keys_total{job=\"redis-queue-exporter\"}[10m]) > 0",
            TimeSpan.Zero, RuleSeverity.Critical,
            "The Redis of the queue has evicted {{ $value }} keys: tasks are lost.",
            "Its maxmemory-policy must be noeviction; take a larger node."),
        new AlertRule("RedisRejectsConnections", "increase(redis_rejected_connections_total[5m]) > 0",
            TimeSpan.Zero, RuleSeverity.Critical,
            "{{ $labels.job }}: Redis has rejected {{ $value }} connections.",
            "Count the clients by CLIENT LIST; one pool a process is enough."),
        new AlertRule("RedisSlowCommands", "increase(redis_slowlog_last_id[10m]) > 10",
            TimeSpan.FromMinutes(10), RuleSeverity.Warning,
            "{{ $labels.job }}: {{ $value }} commands were slow in ten minutes.",
            "SLOWLOG GET 10 names them; KEYS and large ranges are the usual ones."),
        new AlertRule("CacheHitRateLow",
            "rate(redis_keyspace_hits_total{job=\"redis-cache-exporter\"}[30m]) / (rate(redis_keyspace_hits_total{job=\"redis-cache-exporter\"}[30m]) + rate(redis_keyspace_misses_total{job=\"redis-cache-exporter\"}[30m]) > 1) < 0.5",
            TimeSpan.FromHours(1), RuleSeverity.Info,
            "Only {{ $value | humanizePercentage }} of look-ups find their key in the cache.",
            "Compare lifetimes with the time between look-ups, and evictions with the size of the node."),
    ]);
}
