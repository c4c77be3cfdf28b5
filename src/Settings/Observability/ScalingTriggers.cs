namespace FreeAgentics.Infra.Settings.Observability;

/// <summary>When more capacity is wanted, and when less would do. What an HPA cannot watch becomes an alert.</summary>
/// <param name="CpuHigh">Share of the request, 0..1.</param>
/// <param name="CpuLow">Share of the request, 0..1.</param>
/// <param name="MemoryHigh">Share of the request, 0..1.</param>
/// <param name="MemoryLow">Share of the request, 0..1.</param>
/// <param name="LatencyHigh">95th percentile.</param>
/// <param name="LatencyLow">95th percentile.</param>
/// <param name="QueueHigh">Waiting tasks, all workers together.</param>
/// <param name="QueueLow">Waiting tasks, all workers together.</param>
public sealed record ScalingTriggers(
    double CpuHigh,
    double CpuLow,
    double MemoryHigh,
    double MemoryLow,
    TimeSpan LatencyHigh,
    TimeSpan LatencyLow,
    int QueueHigh,
    int QueueLow)
{
    /// <summary>The figures of the scaling guide.</summary>
    public static readonly ScalingTriggers Guide = new(
        CpuHigh: 0.70,
        CpuLow: 0.30,
        MemoryHigh: 0.80,
        MemoryLow: 0.40,
        LatencyHigh: TimeSpan.FromMilliseconds(500),
        LatencyLow: TimeSpan.FromMilliseconds(200),
        QueueHigh: 100,
        QueueLow: 10);
}
