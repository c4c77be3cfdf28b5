using System.Globalization;
using System.Net;
using Npgsql;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>What the application reads from its environment; the names are those that the pods of the platform set.</summary>
public sealed record ApplicationSettings
{
    /// <summary>POD_NAME, or the host and the process.</summary>
    public required string Instance { get; init; }

    /// <summary>HOST: the address to listen on.</summary>
    public required IPAddress Host { get; init; }

    /// <summary>PORT.</summary>
    public required int Port { get; init; }

    /// <summary>DATABASE_URL: the write pool.</summary>
    public required NpgsqlConnectionStringBuilder WritePool { get; init; }

    /// <summary>DATABASE_READ_URL: the read pool; the write pool where it is not set.</summary>
    public required NpgsqlConnectionStringBuilder ReadPool { get; init; }

    /// <summary>DATABASE_SHARD_0_URL and on, as far as they go: the write pools of the shards. Readiness asks each.</summary>
    public required IReadOnlyList<NpgsqlConnectionStringBuilder> ShardPools { get; init; }

    /// <summary>REDIS_URL.</summary>
    public required ConfigurationOptions Cache { get; init; }

    /// <summary>QUEUE_URL.</summary>
    public required ConfigurationOptions Queue { get; init; }

    /// <summary>TASK_QUEUE: the list that feeds the workers.</summary>
    public required string QueueName { get; init; }

    /// <summary>WORKERS: tasks that one worker process does at a time.</summary>
    public required int Concurrency { get; init; }

    /// <summary>TASK_TIME_LIMIT, in seconds: a task that takes longer is given up and taken again.</summary>
    public required TimeSpan TaskTimeLimit { get; init; }

    /// <summary>TASK_LEASE, in seconds: a worker that has not been heard of for so long is taken for dead.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>DRAIN, in seconds: how long after SIGTERM the API still takes requests while its readiness fails.</summary>
    public required TimeSpan Drain { get; init; }

    /// <summary>REQUEST_TIMEOUT, in seconds: how long requests that have begun may take after that.</summary>
    public required TimeSpan RequestTimeout { get; init; }

    /// <summary>WS_HEARTBEAT, in seconds: from one ping to the next on a WebSocket.</summary>
    public required TimeSpan Heartbeat { get; init; }

    public required MetricNames Metrics { get; init; }

    /// <param name="variable">The environment.</param>
    /// <exception cref="InvalidSettingsException">Variables are missing or wrong.</exception>
    public static ApplicationSettings Read(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var reader = new EnvironmentReader(variable);
        var pool = new PoolLimits(
            Math.Max(1, reader.Number("DB_POOL_SIZE", 5) + reader.Number("DB_MAX_OVERFLOW", 5)),
            reader.Seconds("DB_POOL_TIMEOUT", 5));
        var write = reader.Database("DATABASE_URL", pool);
        var settings = new ApplicationSettings
        {
            Instance = reader.Text("POD_NAME", string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}")),
            Host = reader.Address("HOST", IPAddress.Any),
            Port = reader.Number("PORT", 8000),
            WritePool = write,
            ReadPool = reader.Has("DATABASE_READ_URL") ? reader.Database("DATABASE_READ_URL", pool) : write,
            ShardPools = [.. reader.Shards(pool)],
            Cache = reader.Redis("REDIS_URL"),
            Queue = reader.Redis("QUEUE_URL"),
            QueueName = reader.Text("TASK_QUEUE", "task_queue"),
            Concurrency = Math.Max(1, reader.Number("WORKERS", 1)),
            TaskTimeLimit = reader.Seconds("TASK_TIME_LIMIT", 120),
            Lease = reader.Seconds("TASK_LEASE", 5),
            Drain = reader.Seconds("DRAIN", 2),
            RequestTimeout = reader.Seconds("REQUEST_TIMEOUT", 30),
            Heartbeat = reader.Seconds("WS_HEARTBEAT", 30),
            Metrics = MetricNames.Read(reader),
        };
        reader.ThrowIfWrong();
        return settings;
    }
}
