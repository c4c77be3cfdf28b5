namespace FreeAgentics.Infra.Settings;

/// <summary>The names under which the application publishes its metrics.</summary>
/// <param name="Requests">Counter of requests; its label <paramref name="StatusLabel"/> holds the HTTP status.</param>
/// <param name="RequestDuration">Histogram of seconds, without the suffixes _bucket, _count and _sum.</param>
/// <param name="ActiveConnections">Gauge of open connections.</param>
/// <param name="StatusLabel">Without it, errors cannot be told from successes.</param>
public sealed record MetricNames(string Requests, string RequestDuration, string ActiveConnections, string StatusLabel)
{
    private const string Rule = "monitoring.coreos.com/v1:PrometheusRule spec.groups";

    public static MetricNames Read(SettingsSection metrics) => new(
        Requests: metrics.Text(
            "requests", "The application's counter of requests.",
            pattern: Metric, fallback: "freeagentics_requests_total", guide: "G27", drives: Rule, example: "http_requests_total"),
        RequestDuration: metrics.Text(
            "requestDuration", "The application's histogram of request durations, without suffix.",
            pattern: Metric, fallback: "freeagentics_request_duration_seconds", guide: "G27", drives: Rule, example: "http_request_duration_seconds"),
        ActiveConnections: metrics.Text(
            "activeConnections", "The application's gauge of open connections.",
            pattern: Metric, fallback: "freeagentics_active_connections", guide: "G27", drives: Rule, example: "open_connections"),
        StatusLabel: metrics.Text(
            "statusLabel", "The label of the counter that holds the HTTP status.",
            pattern: Metric, fallback: "status", guide: "G27", drives: Rule, example: "code"));

    private static TextPattern Metric { get; } = new("^[a-zA-Z_:][a-zA-Z0-9_:]*$", "the name of a Prometheus metric or label");
}
