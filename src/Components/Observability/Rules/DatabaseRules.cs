namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>PostgreSQL: reachable, fast, with room for connections, and replicas that keep up.</summary>
public static class DatabaseRules
{
    public const string MeanQuery = "freeagentics:database_query_seconds:mean5m";
    public const string Connections = "freeagentics:database_connections:ratio";

    public static RuleGroup Group(RuleContext context) => new("freeagentics-database", TimeSpan.FromSeconds(30),
    [
        new RecordingRule(MeanQuery,
            "sum by (server) (rate(freeagentics_statements_seconds_total[5m])) / (sum by (server) (rate(freeagentics_statements_calls_total[5m])) > 0)"),
        new RecordingRule(Connections,
            "sum by (server) (pg_stat_activity_count) / max by (server) (pg_settings_max_connections)"),
        new AlertRule("DatabaseDown", "pg_up == 0",
            TimeSpan.FromMinutes(1), RuleSeverity.Critical,
            "PostgreSQL does not answer its exporter {{ $labels.instance }}.",
            "Look at the RDS events: a failover takes one to two minutes; then at security groups and credentials."),
        new AlertRule("DatabaseQueriesSlow", $"{MeanQuery} > {PromDuration.Seconds(context.Objectives.QueryTime)}",
            TimeSpan.FromMinutes(10), RuleSeverity.Warning,
            "A statement on {{ $labels.server }} takes {{ $value | humanizeDuration }} on average.",
            "Run slow-statements.sql; then EXPLAIN the first, and look for missing indexes."),
        new AlertRule("DatabaseConnectionsNearLimit", $"{Connections} > 0.8",
            TimeSpan.FromMinutes(5), RuleSeverity.Warning,
            "{{ $value | humanizePercentage }} of the connections of {{ $labels.server }} are in use.",
            "Run connections-by-state.sql: who bypasses the pooler, who is idle in a transaction?"),
        new AlertRule("ReplicaLags", "freeagentics_replication_lag_seconds > 30",
            TimeSpan.FromMinutes(5), RuleSeverity.Warning,
            "{{ $labels.server }} is {{ $value | humanizeDuration }} behind its primary: reads are stale.",
            "Send reads to the primary until it has caught up; look for long statements on the replica."),
        new AlertRule("ReplicaLagEndangersRecovery", "freeagentics_replication_lag_seconds > 600",
            TimeSpan.FromMinutes(5), RuleSeverity.Critical,
            "{{ $labels.server }} is {{ $value | humanizeDuration }} behind: the recovery point of 15 minutes is near.",
            "Look at the replica's disk throughput and at conflicting statements; plan to recreate it."),
        new AlertRule("DefaultPartitionFills", "freeagentics_default_partition_rows > 0",
            TimeSpan.FromHours(1), RuleSeverity.Warning,
            "{{ $value }} rows of {{ $labels.table }} wait in the default partition.",
            "Look at the last runs of the CronJob database-partitions; rows of odd dates move at its next run."),
        new AlertRule("DatabaseDeadRows",
            "freeagentics_tables_dead_rows > 10000 and freeagentics_tables_dead_rows > 0.2 * freeagentics_tables_live_rows",
            TimeSpan.FromHours(1), RuleSeverity.Warning,
            "{{ $labels.relname }} holds {{ $value }} dead rows, more than a fifth of the live ones.",
            "Look for a transaction that stays open and holds vacuum back."),
    ]);
}
