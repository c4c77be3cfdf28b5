using System.Collections.Concurrent;
using System.Globalization;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Queue;

/// <summary>
/// Takes tasks so that none is lost: a task moves, in one step, from the waiting list to a list of this worker's, and leaves that only when it is done.
/// </summary>
/// <param name="blocking">A connection for nothing but waiting: a command that blocks holds up all others on its connection.</param>
/// <param name="shared">For everything else.</param>
public sealed class TaskInbox(IConnectionMultiplexer blocking, IConnectionMultiplexer shared, QueueKeys keys, string worker)
{
    private readonly ConcurrentDictionary<string, int> _inHand = new(StringComparer.Ordinal);

    /// <summary>What has been taken and neither acknowledged nor returned.</summary>
    public bool IsInHand(string payload) => _inHand.ContainsKey(payload);

    /// <returns>Null where nothing came in time.</returns>
    public async Task<string?> TakeAsync(TimeSpan patience)
    {
        var reply = await blocking.GetDatabase().ExecuteAsync(
            "BLMOVE", (RedisKey)keys.Waiting, (RedisKey)keys.Processing(worker), "RIGHT", "LEFT", patience.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        var payload = (string?)reply;
        if (payload is not null)
            _inHand.AddOrUpdate(payload, 1, (_, count) => count + 1);
        return payload;
    }

    /// <summary>The task is done.</summary>
    public async Task AcknowledgeAsync(string payload)
    {
        await shared.GetDatabase().ListRemoveAsync(keys.Processing(worker), payload, 1);
        Release(payload);
    }

    /// <summary>The task could not be done now: the next worker takes it.</summary>
    public async Task ReturnAsync(string payload)
    {
        await ReclaimedTasks.MoveAsync(shared.GetDatabase(), keys.Processing(worker), keys.Waiting, payload);
        Release(payload);
    }

    /// <summary>The task is none: it is kept for people to look at.</summary>
    public async Task BuryAsync(string payload)
    {
        await ReclaimedTasks.MoveAsync(shared.GetDatabase(), keys.Processing(worker), keys.Dead, payload);
        Release(payload);
    }

    private void Release(string payload)
    {
        if (_inHand.AddOrUpdate(payload, 0, (_, count) => count - 1) <= 0)
            _inHand.TryRemove(payload, out _);
    }
}
