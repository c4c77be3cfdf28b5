namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>PgBouncer: reachable, clients served at once, room for more.</summary>
public static class PoolerRules
{
    public static RuleGroup Group(RuleContext context) => new("freeagentics-pooler", TimeSpan.FromSeconds(30),
    [
        new AlertRule("PoolerDown", "pgbouncer_up == 0 or absent(pgbouncer_up)",
            TimeSpan.FromMinutes(1), RuleSeverity.Critical,
            "PgBouncer does not answer its exporter.",
            $"kubectl -n {context.Namespace} describe the pods of pgbouncer: configuration, user list, certificates."),
        new AlertRule("PoolerClientsWait", "sum by (database) (pgbouncer_pools_client_waiting_connections) > 0",
            TimeSpan.FromMinutes(5), RuleSeverity.Warning,
            "{{ $value }} clients of {{ $labels.database }} have been waiting for a server connection.",
            "Slow statements hold connections: shorten them before raising the pool."),
        new AlertRule("PoolerWaitsTooLong", "max by (database) (pgbouncer_pools_client_maxwait_seconds) > 1",
            TimeSpan.FromMinutes(2), RuleSeverity.Critical,
            "A client of {{ $labels.database }} has waited {{ $value | humanizeDuration }} for a connection.",
            "Look for blocked transactions; a pool that is too small shows as all server connections active."),
        new AlertRule("PoolerNearClientLimit",
            "sum by (pod) (pgbouncer_pools_client_active_connections + pgbouncer_pools_client_waiting_connections) / on (pod) max by (pod) (pgbouncer_config_max_client_connections) > 0.8",
            TimeSpan.FromMinutes(5), RuleSeverity.Warning,
            "{{ $labels.pod }} has {{ $value | humanizePercentage }} of the clients it admits.",
            "Add a pod of PgBouncer, or shrink the application's own pools."),
    ]);
}
