namespace FreeAgentics.Infra.Components.Observability.Exporters;

/// <summary>The further queries of postgres_exporter: what the rules need and the exporter does not bring.</summary>
public static class PostgresQueries
{
    /// <param name="partitioned">True to count the rows of the default partition of agents.</param>
    /// <returns>The file for PG_EXPORTER_EXTEND_QUERY_PATH, in YAML.</returns>
    public static string Render(bool partitioned) => Always + (partitioned ? Partitions : "");

    // Each name and column make a metric: freeagentics_statements_seconds_total.
    private const string Always =
        """
        freeagentics_statements:
          query: "SELECT sum(total_exec_time) / 1000 AS seconds_total, sum(calls)::double precision AS calls_total FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
          metrics:
            - seconds_total:
                usage: "COUNTER"
                description: "Execution time of all statements, in seconds"
            - calls_total:
                usage: "COUNTER"
                description: "Executions of all statements"
        freeagentics_replication:
          query: "SELECT CASE WHEN NOT pg_is_in_recovery() OR pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0 ELSE COALESCE(extract(epoch FROM now() - pg_last_xact_replay_timestamp()), 0) END AS lag_seconds, pg_is_in_recovery()::integer AS is_replica"
          metrics:
            - lag_seconds:
                usage: "GAUGE"
                description: "Seconds that a replica is behind; 0 on a primary"
            - is_replica:
                usage: "GAUGE"
                description: "1 on a replica"
        freeagentics_tables:
          query: "SELECT schemaname, relname, n_dead_tup AS dead_rows, n_live_tup AS live_rows FROM pg_stat_user_tables"
          metrics:
            - schemaname:
                usage: "LABEL"
                description: "Schema of the table"
            - relname:
                usage: "LABEL"
                description: "Name of the table"
            - dead_rows:
                usage: "GAUGE"
                description: "Rows that wait for vacuum"
            - live_rows:
                usage: "GAUGE"
                description: "Rows that are visible"

        """;

    // The planner's estimate costs no scan; -1 says that nobody has analyzed the partition yet.
    private const string Partitions =
        """
        freeagentics_default_partition:
          query: "SELECT 'agents' AS \"table\", GREATEST(reltuples, n_live_tup, 0) AS rows FROM pg_class LEFT JOIN pg_stat_user_tables ON relid = oid WHERE oid = to_regclass('public.agents_default')"
          metrics:
            - table:
                usage: "LABEL"
                description: "The partitioned table"
            - rows:
                usage: "GAUGE"
                description: "Rows that belong to no partition of their own, estimated"

        """;
}
