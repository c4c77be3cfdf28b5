using static FreeAgentics.Infra.Integration.Tests.Rules.AlertCase;

namespace FreeAgentics.Infra.Integration.Tests.Rules;

/// <summary>Situations of PostgreSQL, PgBouncer, Redis and the edge.</summary>
internal static class DataCases
{
    private const string Seconds = "freeagentics_statements_seconds_total{server=\"primary\"}";
    private const string Calls = "freeagentics_statements_calls_total{server=\"primary\"} 0+600x60";
    private const string Limit = "pg_settings_max_connections{server=\"primary\"} 100x60";
    private const string Pool = "{pod=\"p\",database=\"freeagentics\"}";
    private const string Hits = "redis_keyspace_hits_total{job=\"redis-cache-exporter\"}";
    private const string Misses = "redis_keyspace_misses_total{job=\"redis-cache-exporter\"}";

    public static IEnumerable<AlertCase> All =>
    [
        Fire("DatabaseDown", 5, "pg_up{server=\"primary\"} 0x60"),
        Quiet("DatabaseDown", 5, "pg_up{server=\"primary\"} 1x60"),
        Fire("DatabaseQueriesSlow", 30, $"{Seconds} 0+90x60", Calls),
        Quiet("DatabaseQueriesSlow", 30, $"{Seconds} 0+30x60", Calls),
        Quiet("DatabaseQueriesSlow", 30, $"{Seconds} 0+0x60", "freeagentics_statements_calls_total{server=\"primary\"} 0+0x60"),
        Fire("DatabaseConnectionsNearLimit", 10, "pg_stat_activity_count{server=\"primary\",state=\"active\"} 50x60", "pg_stat_activity_count{server=\"primary\",state=\"idle\"} 40x60", Limit),
        Quiet("DatabaseConnectionsNearLimit", 10, "pg_stat_activity_count{server=\"primary\",state=\"active\"} 50x60", Limit),
        Fire("ReplicaLags", 10, "freeagentics_replication_lag_seconds{server=\"replica-0\"} 60x60"),
        Quiet("ReplicaLags", 10, "freeagentics_replication_lag_seconds{server=\"replica-0\"} 5x60"),
        Fire("ReplicaLagEndangersRecovery", 10, "freeagentics_replication_lag_seconds{server=\"replica-0\"} 700x60"),
        Quiet("ReplicaLagEndangersRecovery", 10, "freeagentics_replication_lag_seconds{server=\"replica-0\"} 60x60"),
        Fire("DefaultPartitionFills", 90, "freeagentics_default_partition_rows{table=\"agents\"} 3x120"),
        Quiet("DefaultPartitionFills", 90, "freeagentics_default_partition_rows{table=\"agents\"} 0x120"),
        Fire("DatabaseDeadRows", 90, "freeagentics_tables_dead_rows{relname=\"tasks\"} 30000x120", "freeagentics_tables_live_rows{relname=\"tasks\"} 100000x120"),
        Quiet("DatabaseDeadRows", 90, "freeagentics_tables_dead_rows{relname=\"tasks\"} 30000x120", "freeagentics_tables_live_rows{relname=\"tasks\"} 1000000x120"),

        Fire("PoolerDown", 5, "pgbouncer_up 0x60"),
        Fire("PoolerDown", 5),
        Quiet("PoolerDown", 5, "pgbouncer_up 1x60"),
        Fire("PoolerClientsWait", 10, $"pgbouncer_pools_client_waiting_connections{Pool} 4x60"),
        Quiet("PoolerClientsWait", 10, $"pgbouncer_pools_client_waiting_connections{Pool} 0x60"),
        Fire("PoolerWaitsTooLong", 5, $"pgbouncer_pools_client_maxwait_seconds{Pool} 3x60"),
        Quiet("PoolerWaitsTooLong", 5, $"pgbouncer_pools_client_maxwait_seconds{Pool} 0.2x60"),
        Fire("PoolerNearClientLimit", 10, $"pgbouncer_pools_client_active_connections{Pool} 900x60", $"pgbouncer_pools_client_waiting_connections{Pool} 0x60", "pgbouncer_config_max_client_connections{pod=\"p\"} 1000x60"),
        Quiet("PoolerNearClientLimit", 10, $"pgbouncer_pools_client_active_connections{Pool} 500x60", $"pgbouncer_pools_client_waiting_connections{Pool} 0x60", "pgbouncer_config_max_client_connections{pod=\"p\"} 1000x60"),

        Fire("RedisDown", 5, "redis_up{job=\"redis-cache-exporter\"} 0x60"),
        Quiet("RedisDown", 5, "redis_up{job=\"redis-cache-exporter\"} 1x60"),
        Fire("RedisMemoryHigh", 20, "redis_memory_used_bytes 90x60", "redis_memory_max_bytes 100x60"),
        Quiet("RedisMemoryHigh", 20, "redis_memory_used_bytes 70x60", "redis_memory_max_bytes 100x60"),
        Quiet("RedisMemoryHigh", 20, "redis_memory_used_bytes 70x60", "redis_memory_max_bytes 0x60"),
        Fire("QueueEvicts", 15, "redis_evicted_keys_total{job=\"redis-queue-exporter\"} 0x10 3x60"),
        Quiet("QueueEvicts", 15, "redis_evicted_keys_total{job=\"redis-cache-exporter\"} 0x10 3x60"),
        Fire("RedisRejectsConnections", 13, "redis_rejected_connections_total 0x10 3x60"),
        Quiet("RedisRejectsConnections", 13, "redis_rejected_connections_total 3x60"),
        Fire("RedisSlowCommands", 40, "redis_slowlog_last_id 0+3x60"),
        Quiet("RedisSlowCommands", 40, "redis_slowlog_last_id 5x60"),
        Fire("CacheHitRateLow", 120, $"{Hits} 0+100x200", $"{Misses} 0+300x200"),
        Quiet("CacheHitRateLow", 120, $"{Hits} 0+300x200", $"{Misses} 0+100x200"),
        Quiet("CacheHitRateLow", 120, $"{Hits} 0+1x200", $"{Misses} 0+3x200"),

        Fire("EdgeReloadFails", 5, "nginx_ingress_controller_nginx_last_reload_status 0x60"),
        Quiet("EdgeReloadFails", 5, "nginx_ingress_controller_nginx_last_reload_status 1x60"),
        Fire("EdgeDown", 5),
        Quiet("EdgeDown", 5, "nginx_ingress_nginx_connections_active 7x60"),
        Fire("EdgeDropsConnections", 20, "nginx_ingress_nginx_connections_accepted 0+100x60", "nginx_ingress_nginx_connections_handled 0+90x60"),
        Quiet("EdgeDropsConnections", 20, "nginx_ingress_nginx_connections_accepted 0+100x60", "nginx_ingress_nginx_connections_handled 0+100x60"),
    ];
}
