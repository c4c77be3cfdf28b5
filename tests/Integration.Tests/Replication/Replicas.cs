using System.Text.RegularExpressions;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Integration.Tests.Observability;
using FreeAgentics.Infra.Integration.Tests.Rendering;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Monitoring;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Integration.Tests.Replication;

/// <summary>The primary and the replicas of prod from their rendered files.</summary>
public sealed partial class Replicas(ProductionDatabase database) : IClassFixture<ProductionDatabase>
{
    [Fact]
    public async Task Each_replica_recovers_and_the_primary_does_not()
    {
        Assert.Equal(2, database.Shard.Replicas.Length);
        Assert.Equal("f", await database.QueryAsync(database.Shard.Primary, "SELECT pg_is_in_recovery()"));
        foreach (var replica in database.Shard.Replicas)
            Assert.Equal("t", await database.QueryAsync(replica, "SELECT pg_is_in_recovery()"));
        Assert.Equal(
            "postgres-0-replica-1|streaming\npostgres-0-replica-2|streaming",
            await database.QueryAsync(database.Shard.Primary, "SELECT application_name, state FROM pg_stat_replication ORDER BY 1"));
    }

    [Fact]
    public async Task Writes_land_on_the_primary_and_reads_on_the_replicas()
    {
        var pooler = database.Placement.Pooler;
        Assert.Equal("f", await database.QueryAsync(pooler, "SELECT pg_is_in_recovery()", "app"));
        await database.QueryAsync(pooler, "INSERT INTO agents (name) VALUES ('written through the pooler')", "app");
        await DatabaseCluster.EventuallyAsync(
            async () => await database.QueryAsync(pooler, "SELECT count(*) FROM agents WHERE name = 'written through the pooler'", "reader", "freeagentics_read") == "1",
            "the row is read from a replica");
        // Both replicas take their turn: connections go to the hosts of the pool one after the other.
        var servers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => database.QueryAsync(pooler, "SELECT host(inet_server_addr()) FROM pg_sleep(0.3)", "reader", "freeagentics_read")));
        Assert.Equal(database.Shard.Replicas.Select(replica => replica.Host).Order(), servers.Distinct().Order());
    }

    [Fact]
    public async Task A_write_to_a_replica_is_refused()
    {
        var refusal = await database.TryAsync(database.Shard.Replicas[0], "INSERT INTO agents (name) VALUES ('lost')", "app");
        Assert.NotEqual(0, refusal.ExitCode);
        Assert.Contains("read-only transaction", refusal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lag_of_a_replica_is_exported_and_alerted()
    {
        var replica = database.Shard.Replicas[0];
        await using var exporter = await ExporterAsync(replica);
        await using var prometheus = await PrometheusAsync();
        try
        {
            await database.QueryAsync(replica, "SELECT pg_wal_replay_pause()");
            await database.QueryAsync(database.Shard.Primary, "INSERT INTO tasks (agent_id, status) SELECT 1, 'pending' FROM generate_series(1, 1000)");
            await DatabaseCluster.EventuallyAsync(async () => (await AlertsAsync()).Contains("\"alertname\":\"ReplicaLags\"", StringComparison.Ordinal), "ReplicaLags fires");
        }
        finally
        {
            await database.QueryAsync(replica, "SELECT pg_wal_replay_resume()");
        }

        await DatabaseCluster.EventuallyAsync(async () => !(await AlertsAsync()).Contains("\"alertname\":\"ReplicaLags\"", StringComparison.Ordinal), "ReplicaLags is over");
    }

    private async Task<Daemon> ExporterAsync(Address replica)
    {
        var address = database.Placement.Monitoring.Scraped["postgres-exporter-replica"].Targets[0];
        var environment = WorkloadEnvironment.Of(database.Plan, database.Placement, "postgres-exporter-replica");
        var variables = environment.Plain.Concat(environment.Secret).ToDictionary(pair => pair.Key, pair => pair.Value.Replace("<database_monitor_password>", database.Password("database_monitor_password"), StringComparison.Ordinal));
        Assert.StartsWith(replica.ToString(), variables["DATA_SOURCE_URI"], StringComparison.Ordinal);
        variables["PG_EXPORTER_EXTEND_QUERY_PATH"] = database.PathOf("postgres-exporter/queries.yaml");
        return await Daemon.StartAsync(
            [await Executable.FindAsync("prometheus-postgres-exporter", "prometheus-postgres-exporter"), $"--web.listen-address={address}"],
            address.Port, $"{database.Placement.Folders.State}/exporter.log", environment: variables, host: address.Host);
    }

    // The rendered files with shorter times: half a minute of lag for five minutes would take a test six.
    private async Task<Daemon> PrometheusAsync()
    {
        Shorten(PrometheusFile.Path, text => Interval().Replace(text, match => match.Groups[1].Value + "\"1s\""));
        Shorten(RuleFiles.Path, text => Duration().Replace(Interval().Replace(text, match => match.Groups[1].Value + "\"1s\""), "for: \"1s\"")
            .Replace("freeagentics_replication_lag_seconds > 30", "freeagentics_replication_lag_seconds > 1", StringComparison.Ordinal));
        var address = database.Placement.Monitoring.Prometheus;
        var data = $"{database.Placement.Folders.State}/prometheus";
        return await Daemon.StartAsync(
            [
                await Executable.FindAsync("prometheus", "prometheus"), $"--config.file={database.PathOf(PrometheusFile.Path)}", $"--storage.tsdb.path={data}", $"--web.listen-address={address}",
            ],
            address.Port, $"{data}.log", host: address.Host);
    }

    private void Shorten(string path, Func<string, string> change)
    {
        var file = database.PathOf(path);
        var text = File.ReadAllText(file);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        File.WriteAllText(file, changed);
    }

    private async Task<string> AlertsAsync()
    {
        using var client = new HttpClient();
        var alerts = await client.GetStringAsync(new Uri($"http://{database.Placement.Monitoring.Prometheus}/api/v1/alerts"));
        return string.Concat(Firing().Matches(alerts).Select(match => match.Value));
    }

    [GeneratedRegex("((?:scrape_interval|evaluation_interval|interval|scrape_timeout): )\"\\d+[smh]\"", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    [GeneratedRegex("for: \"\\d+[smh]\"", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex("\\{\"labels\":\\{[^}]*\\},\"annotations\":\\{[^}]*\\},\"state\":\"firing\"", RegexOptions.CultureInvariant)]
    private static partial Regex Firing();
}
