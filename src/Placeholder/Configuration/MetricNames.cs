namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>Under which names requests are counted and timed: those of the scaling guide, and those of the application today.</summary>
public sealed record MetricNames(IReadOnlyList<string> Requests, IReadOnlyList<string> RequestDuration, string ActiveConnections)
{
    /// <summary>METRIC_REQUESTS and METRIC_REQUEST_DURATION take lists, separated by commas; METRIC_ACTIVE_CONNECTIONS takes one name.</summary>
    public static MetricNames Read(EnvironmentReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(
            List(reader.Text("METRIC_REQUESTS", "freeagentics_requests_total,http_requests_total")),
            List(reader.Text("METRIC_REQUEST_DURATION", "freeagentics_request_duration_seconds,http_request_duration_seconds")),
            reader.Text("METRIC_ACTIVE_CONNECTIONS", "freeagentics_active_connections"));
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
