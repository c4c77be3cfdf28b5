namespace FreeAgentics.Infra.Integration.Tests.Caching;

/// <summary>What the two groups of Redis do when there is no memory left.</summary>
public sealed class A_full_memory(RedisFromFiles redis) : IClassFixture<RedisFromFiles>
{
    private const int Tasks = 500;
    private static readonly string Kilobyte = new('x', 1024);

    [Fact]
    public async Task Costs_the_cache_old_keys_and_the_queue_not_one_task()
    {
        var (cache, queue) = (redis.Placement.Cache, redis.Placement.Queue);
        await redis.SendAsync(queue, Enumerable.Range(0, Tasks).Select(number => $"LPUSH task_queue task-{number}"));
        var answers = await redis.SendAsync(cache, Enumerable.Range(0, 20_000).Select(number => $"SET cached:{number} {Kilobyte}"));

        Assert.All(answers, answer => Assert.Equal("OK", answer));
        Assert.True(await redis.StatisticAsync(cache, "evicted_keys") > 0);
        Assert.InRange(await redis.StatisticAsync(cache, "used_memory"), 0, await redis.StatisticAsync(cache, "maxmemory") + (1 << 20));
        Assert.Equal($"{Tasks}", Assert.Single(await redis.SendAsync(queue, "LLEN task_queue")));
        Assert.Equal(0, await redis.StatisticAsync(queue, "evicted_keys"));
    }

    [Fact]
    public async Task Makes_the_queue_refuse_a_task_rather_than_lose_one()
    {
        var queue = redis.Placement.Queue;
        var answers = await redis.SendAsync(queue, Enumerable.Range(0, 20_000).Select(_ => $"LPUSH full_queue {Kilobyte}"));
        var taken = answers.TakeWhile(answer => long.TryParse(answer, out _)).Count();

        Assert.InRange(taken, 1, answers.Length - 1);
        Assert.All(answers.Skip(taken), answer => Assert.StartsWith("OOM command not allowed", answer, StringComparison.Ordinal));
        Assert.Equal($"{taken}", Assert.Single(await redis.SendAsync(queue, "LLEN full_queue")));
        Assert.Equal(0, await redis.StatisticAsync(queue, "evicted_keys"));
        // Workers still take tasks, and with that make room again.
        var drained = await redis.SendAsync(queue, Enumerable.Repeat("RPOP full_queue", taken).Append("LPUSH task_queue one-more"));
        Assert.Equal(taken, drained.Count(answer => answer == Kilobyte));
        Assert.True(long.TryParse(drained[^1], out _), drained[^1]);
        await redis.SendAsync(queue, "RPOP task_queue");
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password() =>
        Assert.Contains("NOAUTH", Assert.Single(await redis.AnonymousAsync(redis.Placement.Queue, "LLEN task_queue")), StringComparison.Ordinal);
}
