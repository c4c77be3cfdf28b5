using FreeAgentics.Infra.Components.Observability.Rules;

namespace FreeAgentics.Infra.Components.Observability.Dashboards;

/// <summary>Dashboards of the data stores and of the edge.</summary>
internal static class DataDashboards
{
    public static Dashboard Postgres(RuleContext rules) => Dashboard.Of("postgres", "PostgreSQL",
        Panel.Of("Mean time of a statement", "s", ("{{server}}", DatabaseRules.MeanQuery)) with { Threshold = rules.Objectives.QueryTime.TotalSeconds },
        Panel.Of("Statements", "ops", ("{{server}}", "sum by (server) (rate(freeagentics_statements_calls_total[5m]))")),
        Panel.Of("Connections of the maximum", "percentunit", ("{{server}}", DatabaseRules.Connections)) with { Threshold = 0.8 },
        Panel.Of("Connections by state", "short", ("{{server}} {{state}}", "sum by (server, state) (pg_stat_activity_count)")),
        Panel.Of("Replica lag", "s", ("{{server}}", "freeagentics_replication_lag_seconds")) with { Threshold = 30 },
        Panel.Of("Reads from memory", "percentunit", ("{{datname}}",
            "sum by (datname) (rate(pg_stat_database_blks_hit[5m])) / (sum by (datname) (rate(pg_stat_database_blks_hit[5m])) + sum by (datname) (rate(pg_stat_database_blks_read[5m])))")),
        Panel.Of("Transactions", "ops",
            ("{{datname}} committed", "sum by (datname) (rate(pg_stat_database_xact_commit[5m]))"),
            ("{{datname}} rolled back", "sum by (datname) (rate(pg_stat_database_xact_rollback[5m]))")),
        Panel.Of("Dead rows", "short", ("{{relname}}", "topk(10, freeagentics_tables_dead_rows)")),
        Panel.Of("Deadlocks", "short", ("{{datname}}", "sum by (datname) (increase(pg_stat_database_deadlocks[1h]))")),
        Panel.Of("Rows in default partitions", "short", ("{{table}}", "freeagentics_default_partition_rows")));

    public static Dashboard Pooler() => Dashboard.Of("pgbouncer", "PgBouncer",
        Panel.Of("Clients", "short",
            ("{{database}} active", "sum by (database) (pgbouncer_pools_client_active_connections)"),
            ("{{database}} waiting", "sum by (database) (pgbouncer_pools_client_waiting_connections)")),
        Panel.Of("Longest wait", "s", ("{{database}}", "max by (database) (pgbouncer_pools_client_maxwait_seconds)")) with { Threshold = 1 },
        Panel.Of("Server connections", "short",
            ("{{database}} active", "sum by (database) (pgbouncer_pools_server_active_connections)"),
            ("{{database}} idle", "sum by (database) (pgbouncer_pools_server_idle_connections)")),
        Panel.Of("Queries", "ops", ("{{database}}", "sum by (database) (rate(pgbouncer_stats_totals_queries_pooled_total[5m]))")),
        Panel.Of("Clients of the maximum", "percentunit", ("{{pod}}",
            "sum by (pod) (pgbouncer_pools_client_active_connections + pgbouncer_pools_client_waiting_connections) / on (pod) max by (pod) (pgbouncer_config_max_client_connections)")) with
        { Threshold = 0.8 });

    public static Dashboard Redis() => Dashboard.Of("redis", "Redis",
        Panel.Of("Memory", "bytes", ("{{job}} used", "redis_memory_used_bytes"), ("{{job}} most", "redis_memory_max_bytes")),
        Panel.Of("Clients", "short", ("{{job}}", "redis_connected_clients")),
        Panel.Of("Commands", "ops", ("{{job}}", "rate(redis_commands_processed_total[5m])")),
        Panel.Of("Hits", "percentunit", ("{{job}}", "rate(redis_keyspace_hits_total[5m]) / (rate(redis_keyspace_hits_total[5m]) + rate(redis_keyspace_misses_total[5m]))")),
        Panel.Of("Evictions", "ops", ("{{job}}", "rate(redis_evicted_keys_total[5m])")),
        Panel.Of("Slow commands", "short", ("{{job}}", "increase(redis_slowlog_last_id[10m])")),
        Panel.Of("Length of keys that are watched", "short", ("{{key}}", "redis_key_size")),
        Panel.Of("Rejected connections", "short", ("{{job}}", "increase(redis_rejected_connections_total[10m])")));

    public static Dashboard Nginx() => Dashboard.Of("nginx", "NGINX",
        Panel.Of("Requests", "reqps", ("{{pod}}", "rate(nginx_ingress_nginx_http_requests_total[5m])")),
        Panel.Of("Connections", "short", ("{{pod}} active", "nginx_ingress_nginx_connections_active"), ("{{pod}} waiting", "nginx_ingress_nginx_connections_waiting")),
        Panel.Of("Connections dropped", "ops", ("{{pod}}", "rate(nginx_ingress_nginx_connections_accepted[5m]) - rate(nginx_ingress_nginx_connections_handled[5m])")),
        Panel.Of("Reloads that failed", "short", ("{{pod}}", "increase(nginx_ingress_controller_nginx_reload_errors_total[1h])")));
}
