namespace FreeAgentics.Infra.Settings;

/// <summary>What is expected of data and load, and no resource tells.</summary>
/// <param name="CacheData">All keys of the cache together, at their greatest; null where nobody has said.</param>
/// <param name="QueueData">All waiting tasks together, at their greatest; null where nobody has said.</param>
/// <param name="RedisConnections">Of each process, to each group.</param>
/// <param name="TasksPerMinute">Arriving in the busiest minutes; null where nobody has said.</param>
/// <param name="TaskTime">Mean time of a task in one process; null where nobody has said.</param>
public sealed record ExpectedLoad(MemoryQuantity? CacheData, MemoryQuantity? QueueData, int RedisConnections, int? TasksPerMinute, TimeSpan? TaskTime)
{
    public static readonly ExpectedLoad Unknown = new(null, null, DefaultConnections, null, null);

    private const int DefaultConnections = 10;

    public static ExpectedLoad Read(SettingsSection expected) => new(
        CacheData: expected.OptionalMemory(
            "cacheData", "All keys of the cache together, at their greatest.",
            least: "1Mi", most: "1024Gi", guide: "G21", drives: "./infra preview", example: "2Gi"),
        QueueData: expected.OptionalMemory(
            "queueData", "All waiting tasks together, at their greatest.",
            least: "1Mi", most: "1024Gi", guide: "G21", drives: "./infra preview", example: "256Mi"),
        RedisConnections: expected.Int(
            "redisConnections", "Connections of each process to each group of Redis, at most.",
            range: 1..10000, fallback: DefaultConnections, unit: "connections", guide: "G30", drives: "./infra preview", example: "50"),
        TasksPerMinute: expected.OptionalInt(
            "tasksPerMinute", "Tasks that arrive in the busiest minutes.",
            range: 1..10000000, unit: "tasks per minute", guide: "G13", drives: "./infra preview", example: "600"),
        TaskTime: expected.OptionalDuration(
            "taskTime", "The mean time of a task in one process.",
            least: "1ms", most: "1h", guide: "G13", drives: "./infra preview", example: "2s"));
}
