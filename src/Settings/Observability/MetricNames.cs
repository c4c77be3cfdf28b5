namespace FreeAgentics.Infra.Settings.Observability;

/// <summary>The names under which the application publishes its metrics.</summary>
/// <param name="Requests">Counter of requests; its label <paramref name="StatusLabel"/> holds the HTTP status.</param>
/// <param name="RequestDuration">Histogram of seconds, without the suffixes _bucket, _count and _sum.</param>
/// <param name="ActiveConnections">Gauge of open connections.</param>
/// <param name="StatusLabel">Without it, errors cannot be told from successes.</param>
public sealed record MetricNames(
    string Requests = "freeagentics_requests_total",
    string RequestDuration = "freeagentics_request_duration_seconds",
    string ActiveConnections = "freeagentics_active_connections",
    string StatusLabel = "status");
