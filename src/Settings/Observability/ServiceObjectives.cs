namespace FreeAgentics.Infra.Settings.Observability;

/// <summary>What the service promises.</summary>
/// <param name="Availability">Share of requests without a server error, over 30 days.</param>
/// <param name="FastShare">Share of requests that must be faster than <paramref name="Latency"/>.</param>
/// <param name="Latency">A bucket boundary of the request duration histogram.</param>
/// <param name="ScalingResponse">From the wish for more pods to their readiness.</param>
/// <param name="QueryTime">Mean execution time of a database statement.</param>
public sealed record ServiceObjectives(
    double Availability,
    double FastShare,
    TimeSpan Latency,
    TimeSpan ScalingResponse,
    TimeSpan QueryTime)
{
    /// <summary>The performance targets of the scaling guide.</summary>
    public static readonly ServiceObjectives Guide = new(
        Availability: 0.999,
        FastShare: 0.95,
        Latency: TimeSpan.FromMilliseconds(500),
        ScalingResponse: TimeSpan.FromMinutes(3),
        QueryTime: TimeSpan.FromMilliseconds(100));
}
