using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Queue;

/// <summary>Says that this worker lives, as long as it does.</summary>
public sealed class WorkerLease(IConnectionMultiplexer redis, QueueKeys keys, string worker, TimeSpan duration)
{
    public Task RenewAsync() => redis.GetDatabase().StringSetAsync(keys.Lease(worker), Environment.ProcessId, duration);

    /// <summary>What is still in hand is up for others at once.</summary>
    public Task EndAsync() => redis.GetDatabase().KeyDeleteAsync(keys.Lease(worker));
}
