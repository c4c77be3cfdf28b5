using System.Globalization;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Integration.Tests.Rendering;

namespace FreeAgentics.Infra.Integration.Tests.Pooling;

/// <summary>The pools of staging as they are computed, under as many clients as its pooler admits.</summary>
public sealed class A_thousand_clients(StagingDatabase database) : IClassFixture<StagingDatabase>
{
    private const int Clients = 1000;

    // PgBouncer derives the keys of SCRAM from the password at every login: a thousand take its one thread many seconds.
    [Fact]
    public async Task Are_all_served_over_the_computed_pool_and_who_comes_beyond_the_limit_is_told_why_not()
    {
        var (pool, reserve) = PoolOf("freeagentics");
        var bench = BenchAsync(Clients, protocol: "simple");
        await DatabaseCluster.EventuallyAsync(
            async () => bench.IsCompleted ? throw new InvalidOperationException($"The clients ended early: {(await bench).Output}{(await bench).Errors}") : await ClientsAsync() >= Clients,
            "a thousand clients are in",
            seconds: 150);
        var more = await Task.WhenAll(Enumerable.Range(0, 2 * (StagingDatabase.MostClients - Clients)).Select(_ => database.TryAsync(database.Placement.Pooler, "SELECT pg_sleep(1)", "app")));
        var servers = int.Parse(await database.QueryAsync(database.Shard.Primary, $"SELECT count(*) FROM pg_stat_activity WHERE usename = '{Role("app")}'"), CultureInfo.InvariantCulture);

        var refused = more.Where(result => result.ExitCode != 0).ToArray();
        Assert.NotEmpty(refused);
        Assert.All(refused, result => Assert.Contains("no more connections allowed (max_client_conn)", result.Errors, StringComparison.Ordinal));
        Assert.InRange(servers, 1, pool + reserve);
        var result = await bench;
        Assert.DoesNotContain("aborted", result.Errors, StringComparison.Ordinal);
        Assert.Contains("number of failed transactions: 0", result.Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_with_parameters_are_served_in_transaction_mode() =>
        Assert.Contains("number of failed transactions: 0", (await BenchAsync(clients: 40, protocol: "extended")).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public async Task A_statement_that_is_prepared_and_used_in_one_transaction_is_served() =>
        Assert.Contains("\n0\n", await database.QueryAsync(
            database.Placement.Pooler,
            "BEGIN; PREPARE busy(text) AS SELECT count(*) FROM agents WHERE status = $1; EXECUTE busy('no such status'); DEALLOCATE busy; COMMIT;",
            "app"), StringComparison.Ordinal);

    [Fact]
    public async Task Passwords_are_proven_by_scram_on_both_sides()
    {
        Assert.Contains("auth_type = scram-sha-256", await File.ReadAllTextAsync(database.PathOf("pgbouncer/pgbouncer.ini")), StringComparison.Ordinal);
        Assert.StartsWith("SCRAM-SHA-256$", await database.QueryAsync(database.Shard.Primary, $"SELECT rolpassword FROM pg_authid WHERE rolname = '{Role("app")}'"), StringComparison.Ordinal);
        var wrong = database.Connection(database.Placement.Pooler, "app");
        wrong["PGPASSWORD"] = "guessed";
        var refused = await Command.RunAsync(await Executable.FindAsync("psql", "postgresql-client-15"), ["-X", "-c", "SELECT 1"], wrong);
        Assert.Contains("SASL authentication failed", refused.Errors, StringComparison.Ordinal);
    }

    // Each transaction holds its server connection for a moment, so that clients have to share.
    private async Task<CommandResult> BenchAsync(int clients, string protocol)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "\\set id random(1, 1000)\nSELECT count(*) FROM agents WHERE id = :id;\n\\sleep 500 ms\n");
        try
        {
            await Executable.FindAsync("pgbench", "postgresql-15", Postgres15.Folder);
            return await Command.RunAsync(
                "/bin/sh",
                [
                    "-c", "ulimit -n $(ulimit -Hn); exec \"$@\"", "sh", $"{Postgres15.Folder}/pgbench", "--no-vacuum", "--protocol", protocol, "--client", $"{clients}", "--jobs", "4",
                    "--transactions", "12", "--file", script,
                ],
                database.Connection(database.Placement.Pooler, "app"));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private async Task<int> ClientsAsync()
    {
        var pools = await database.QueryAsync(database.Placement.Pooler, "SHOW POOLS", "monitor", "pgbouncer");
        // database|user|cl_active|cl_waiting|…
        return pools.Split('\n').Select(line => line.Split('|')).Where(columns => columns[0] == "freeagentics")
            .Sum(columns => int.Parse(columns[2], CultureInfo.InvariantCulture) + int.Parse(columns[3], CultureInfo.InvariantCulture));
    }

    private (int Pool, int Reserve) PoolOf(string name)
    {
        var line = File.ReadLines(database.PathOf("pgbouncer/pgbouncer.ini")).First(line => line.StartsWith($"{name} = ", StringComparison.Ordinal));
        return (Field("pool_size="), Field("reserve_pool="));

        int Field(string field) => int.Parse(line.Split(' ').First(part => part.StartsWith(field, StringComparison.Ordinal))[field.Length..], CultureInfo.InvariantCulture);
    }

    private string Role(string role) => database.Connection(database.Placement.Pooler, role)["PGUSER"];
}
