namespace FreeAgentics.Infra.Settings;

/// <summary>What the service promises.</summary>
/// <param name="Availability">Share of requests without a server error, over 30 days.</param>
/// <param name="FastShare">Share of requests that must be faster than <paramref name="Latency"/>.</param>
/// <param name="Latency">A bucket boundary of the request duration histogram.</param>
/// <param name="ScalingResponse">From the wish for more pods to their readiness.</param>
/// <param name="QueryTime">Mean execution time of a database statement.</param>
public sealed record ServiceObjectives(double Availability, double FastShare, TimeSpan Latency, TimeSpan ScalingResponse, TimeSpan QueryTime)
{
    private const string Rule = "monitoring.coreos.com/v1:PrometheusRule spec.groups";

    public static ServiceObjectives Read(SettingsSection objectives) => new(
        Availability: objectives.Double(
            "availability", "Share of requests that must not end in a server error, over 30 days.",
            least: 0.9, most: 0.99999, fallback: 0.999, guide: "G56", drives: Rule, example: "0.9995"),
        FastShare: objectives.Double(
            "fastShare", "Share of requests that must be faster than the latency promised.",
            least: 0.5, most: 0.9999, fallback: 0.95, guide: "G56", drives: Rule, example: "0.99"),
        Latency: objectives.Duration(
            "latency", "The latency promised; a boundary of the histogram's buckets.",
            least: "1ms", most: "1m", fallback: "500ms", guide: "G56", drives: Rule, example: "250ms"),
        ScalingResponse: objectives.Duration(
            "scalingResponse", "How long more pods may take to be ready.",
            least: "30s", most: "1h", fallback: "3m", guide: "G56", drives: Rule, example: "2m"),
        QueryTime: objectives.Duration(
            "queryTime", "The mean time of a database statement.",
            least: "1ms", most: "1m", fallback: "100ms", guide: "G56", drives: Rule, example: "50ms"));
}
