namespace FreeAgentics.Infra.Settings;

/// <summary>When more capacity is wanted, and when less would do. What an HPA cannot watch becomes an alert.</summary>
/// <param name="CpuHighPercent">Of the request.</param>
/// <param name="CpuLowPercent">Of the request.</param>
/// <param name="MemoryHighPercent">Of the request.</param>
/// <param name="MemoryLowPercent">Of the request.</param>
/// <param name="LatencyHigh">95th percentile.</param>
/// <param name="LatencyLow">95th percentile.</param>
/// <param name="QueueHigh">Waiting tasks, all workers together.</param>
/// <param name="QueueLow">Waiting tasks, all workers together.</param>
public sealed record ScalingTriggers(
    int CpuHighPercent,
    int CpuLowPercent,
    int MemoryHighPercent,
    int MemoryLowPercent,
    TimeSpan LatencyHigh,
    TimeSpan LatencyLow,
    int QueueHigh,
    int QueueLow)
{
    private const string Rule = "monitoring.coreos.com/v1:PrometheusRule spec.groups";

    public static ScalingTriggers Read(SettingsSection triggers) => new(
        CpuHighPercent: Percent(triggers, "cpuHighPercent", "CPU use, of the request, above which somebody is told.", 70),
        CpuLowPercent: Percent(triggers, "cpuLowPercent", "CPU use, of the request, below which fewer pods would do.", 30),
        MemoryHighPercent: Percent(triggers, "memoryHighPercent", "Memory use, of the request, above which somebody is told.", 80),
        MemoryLowPercent: Percent(triggers, "memoryLowPercent", "Memory use, of the request, below which fewer pods would do.", 40),
        LatencyHigh: triggers.Duration(
            "latencyHigh", "The 95th percentile of latency above which somebody is told.",
            least: "1ms", most: "1m", fallback: "500ms", guide: "G09", drives: Rule, example: "300ms"),
        LatencyLow: triggers.Duration(
            "latencyLow", "The 95th percentile of latency below which fewer pods would do.",
            least: "1ms", most: "1m", fallback: "200ms", guide: "G09", drives: Rule, example: "100ms"),
        QueueHigh: triggers.Int(
            "queueHigh", "Waiting tasks above which somebody is told.",
            range: 1..10000000, fallback: 100, unit: "tasks", guide: "G09", drives: Rule, example: "500"),
        QueueLow: triggers.Int(
            "queueLow", "Waiting tasks below which fewer workers would do.",
            range: 0..10000000, fallback: 10, unit: "tasks", guide: "G09", drives: Rule, example: "50"));

    private static int Percent(SettingsSection triggers, string key, string about, int fallback) =>
        triggers.Int(key, about, range: 1..200, fallback: fallback, unit: "%", guide: "G09", drives: Rule, example: $"{fallback + 5}");
}
