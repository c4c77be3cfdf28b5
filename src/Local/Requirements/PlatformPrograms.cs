using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Local.Requirements;

/// <summary>Everything that a platform runs.</summary>
public static class PlatformPrograms
{
    private static readonly ImmutableArray<Requirement> Always =
    [
        new("postgres", "postgresql"),
        new("initdb", "postgresql"),
        new("pg_basebackup", "postgresql"),
        new("psql", "postgresql-client"),
        new("pgbouncer", "pgbouncer"),
        new("redis-server", "redis-server"),
        new("prometheus", "prometheus"),
        new("prometheus-alertmanager", "prometheus-alertmanager"),
        new("prometheus-redis-exporter", "prometheus-redis-exporter"),
        new("prometheus-postgres-exporter", "prometheus-postgres-exporter"),
        new("prometheus-node-exporter", "prometheus-node-exporter"),
        new("setsid", "util-linux"),
        new("setpriv", "util-linux"),
    ];

    public static ImmutableArray<Requirement> With(LoadBalancer loadBalancer) => loadBalancer == LoadBalancer.Nginx
        ? [.. Always, new("nginx", "nginx"), new("prometheus-nginx-exporter", "prometheus-nginx-exporter")]
        : [.. Always, new("haproxy", "haproxy")];
}
