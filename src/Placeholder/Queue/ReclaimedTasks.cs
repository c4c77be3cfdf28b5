using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Queue;

/// <summary>Brings back what dead workers had in hand, and what this one holds without knowing (the reply to its taking was lost).</summary>
public sealed class ReclaimedTasks(IConnectionMultiplexer redis, QueueKeys keys, TaskInbox inbox, string worker)
{
    // Whether the worker lives, and the move, in one step: it may come back at any moment.
    private const string ReclaimScript = """
        if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
        local moved = 0
        while redis.call('LMOVE', KEYS[2], KEYS[3], 'LEFT', 'RIGHT') do moved = moved + 1 end
        return moved
        """;

    private const string MoveScript = """
        if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
        redis.call('RPUSH', KEYS[2], ARGV[1])
        return 1
        """;

    private HashSet<string> _suspects = new(StringComparer.Ordinal);

    /// <summary>Moves one entry from a list to the end of another from which tasks are taken.</summary>
    /// <returns>False where the first does not hold it (any more).</returns>
    public static async Task<bool> MoveAsync(IDatabase database, string from, string to, string payload)
    {
        ArgumentNullException.ThrowIfNull(database);
        return (long)await database.ScriptEvaluateAsync(MoveScript, [from, to], [payload]) == 1;
    }

    /// <returns>How many tasks wait again.</returns>
    public async Task<long> SweepAsync()
    {
        var database = redis.GetDatabase();
        var moved = 0L;
        foreach (var server in redis.GetServers())
        {
            await foreach (var key in server.KeysAsync(database.Database, keys.AllProcessing))
            {
                var owner = keys.WorkerOf(key.ToString());
                if (owner != worker)
                    moved += (long)await database.ScriptEvaluateAsync(ReclaimScript, [keys.Lease(owner), key, keys.Waiting]);
            }
        }

        return moved + await SweepOwnAsync(database);
    }

    // Twice seen and never in hand: once may be a task whose reply is on its way.
    private async Task<long> SweepOwnAsync(IDatabase database)
    {
        var moved = 0L;
        var held = (await database.ListRangeAsync(keys.Processing(worker))).Select(value => value.ToString());
        var strays = held.Where(payload => !inbox.IsInHand(payload)).ToHashSet(StringComparer.Ordinal);
        foreach (var payload in strays.Where(_suspects.Contains))
            moved += await MoveAsync(database, keys.Processing(worker), keys.Waiting, payload) ? 1 : 0;
        _suspects = strays;
        return moved;
    }
}
