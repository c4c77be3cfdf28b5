namespace FreeAgentics.Infra.Settings;

/// <param name="CpuPercent">Of a database or cache node, over fifteen minutes.</param>
/// <param name="MemoryPercent">Used by Redis.</param>
/// <param name="FreeStorageGib">Left on a database volume.</param>
/// <param name="FreeMemoryPercent">Left on a database instance.</param>
/// <param name="ConnectionsPercent">Of the connections that a database accepts.</param>
/// <param name="ReplicaLag">Of a database or cache replica.</param>
public sealed record AlarmSettings(int CpuPercent, int MemoryPercent, int FreeStorageGib, int FreeMemoryPercent, int ConnectionsPercent, TimeSpan ReplicaLag)
{
    private const string Threshold = "aws:cloudwatch/metricAlarm:MetricAlarm threshold";

    public static AlarmSettings Read(SettingsSection alarms) => new(
        CpuPercent: alarms.Int(
            "cpuPercent", "CPU of a database or cache node over fifteen minutes.", range: 1..100, fallback: 80, unit: "percent",
            guide: "G09", drives: Threshold, example: "70"),
        MemoryPercent: alarms.Int(
            "memoryPercent", "Memory that Redis uses of what it may use.", range: 1..100, fallback: 80, unit: "percent",
            guide: "G09", drives: Threshold, example: "75"),
        FreeStorageGib: alarms.Int(
            "freeStorageGib", "Space left on a database volume.", range: 1..10_000, fallback: 10, unit: "GiB",
            guide: "G52", drives: Threshold, example: "20"),
        FreeMemoryPercent: alarms.Int(
            "freeMemoryPercent", "Memory left on a database instance.", range: 1..50, fallback: 10, unit: "percent",
            guide: "G36", drives: Threshold, example: "15"),
        ConnectionsPercent: alarms.Int(
            "connectionsPercent", "Connections in use of those that a database accepts.", range: 1..100, fallback: 80, unit: "percent",
            guide: "G26", drives: Threshold, example: "70"),
        ReplicaLag: alarms.Duration(
            "replicaLag", "How far a replica may be behind.", least: "1s", most: "1h", fallback: "30s",
            guide: "G22", drives: Threshold, example: "1m"));
}
