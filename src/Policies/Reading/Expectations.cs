namespace FreeAgentics.Infra.Policies;

/// <summary>What no resource tells of data and load. Null leaves the policies that ask for it undecided.</summary>
public sealed record Expectations
{
    /// <summary>All keys of the cache together, at their greatest.</summary>
    public double? CacheDataMib { get; init; }

    /// <summary>All waiting tasks together, at their greatest.</summary>
    public double? QueueDataMib { get; init; }

    /// <summary>Of each process, to each group of Redis, at most.</summary>
    public int RedisConnections { get; init; } = 10;

    /// <summary>Arriving in the busiest minutes.</summary>
    public double? TasksPerMinute { get; init; }

    /// <summary>Mean time of a task in one process.</summary>
    public double? TaskSeconds { get; init; }
}
