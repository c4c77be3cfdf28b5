using FreeAgentics.Infra.Integration.Tests.Rendering;

namespace FreeAgentics.Infra.Integration.Tests.Replication;

/// <summary>A server that goes, in the middle of work through the pooler.</summary>
public sealed class A_server_that_goes(FailingDatabase database) : IClassFixture<FailingDatabase>
{
    /// <summary>From the moment at which the primary fails: the promotion, and the time until a write succeeds again.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(15);

    private volatile int attempts;

    [Fact]
    public async Task A_replica_restarts_without_a_failed_write_and_then_a_promotion_is_survived()
    {
        await ReplicaRestartsAsync();
        await PrimaryFailsAsync();
    }

    private async Task ReplicaRestartsAsync()
    {
        using var end = new CancellationTokenSource();
        var writes = WriteAsync(end.Token);
        var replica = database.Servers[1];
        await MoreWritesAsync();
        await database.StopAsync(replica);
        await MoreWritesAsync();
        await database.StartServerAsync(replica);
        await MoreWritesAsync();
        await end.CancelAsync();
        var (written, failed) = await writes;
        Assert.Empty(failed);
        await DatabaseCluster.EventuallyAsync(
            async () => await database.QueryAsync(database.Placement.Pooler, "SELECT count(*) FROM agents WHERE name LIKE 'write %'", "reader", "freeagentics_read") == $"{written}",
            "the replica has every write");
    }

    private async Task PrimaryFailsAsync()
    {
        var survivor = database.Shard.Replicas[0];
        var before = int.Parse(await database.QueryAsync(database.Shard.Primary, "SELECT count(*) FROM agents"));
        await DatabaseCluster.EventuallyAsync(async () => await database.QueryAsync(survivor, "SELECT count(*) FROM agents") == $"{before}", "the replica is level");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await database.StopAsync(database.Servers[0]);
        var refused = await database.TryAsync(database.Placement.Pooler, "INSERT INTO agents (name) VALUES ('nowhere')", "app");
        Assert.NotEqual(0, refused.ExitCode);

        Assert.Equal("t", await database.QueryAsync(survivor, "SELECT pg_promote(wait => true)"));
        await database.PointPoolerAtAsync(new(survivor, [survivor]));
        await DatabaseCluster.EventuallyAsync(
            async () => (await database.TryAsync(database.Placement.Pooler, "INSERT INTO agents (name) VALUES ('after')", "app")).ExitCode == 0, "a write succeeds", (int)LongestOutage.TotalSeconds);
        Assert.True(clock.Elapsed < LongestOutage, $"no write for {clock.Elapsed}");
        // What was committed is there, what was refused is not, and reads go on.
        Assert.Equal($"{before + 1}", await database.QueryAsync(database.Placement.Pooler, "SELECT count(*) FROM agents WHERE name <> 'nowhere'", "reader", "freeagentics_read"));
    }

    // Writes before, during and after: however slow the machine is.
    private async Task MoreWritesAsync()
    {
        var before = attempts;
        await DatabaseCluster.EventuallyAsync(() => Task.FromResult(attempts >= before + 3), "writes go on");
    }

    // One write after the other through the pooler, each a session of its own.
    private async Task<(int Written, IReadOnlyList<string> Failed)> WriteAsync(CancellationToken end)
    {
        var failed = new List<string>();
        var written = 0;
        while (!end.IsCancellationRequested)
        {
            var result = await database.TryAsync(database.Placement.Pooler, $"INSERT INTO agents (name) VALUES ('write {written}')", "app");
            attempts++;
            if (result.ExitCode == 0)
                written++;
            else
                failed.Add(result.Errors);
        }

        return (written, failed);
    }
}
