using FreeAgentics.Infra.Local.Tests.Load;
using FreeAgentics.Infra.Local.Tests.Platforms;
using Npgsql;

namespace FreeAgentics.Infra.Local.Tests.Monitoring;

[Collection(ProdCollection.Name)]
public sealed class A_replica(ProdBehindNginx platform)
{
    private static readonly string[] Replicas = ["postgres-0-replica-1", "postgres-0-replica-2"];

    /// <summary>The guide's test of a replica, and what it is for.</summary>
    [Fact]
    public async Task Is_in_recovery_and_has_what_the_primary_was_told()
    {
        using var client = Callers.New(platform.Start.Url);
        using var body = new StringContent("""{"name":"told the primary"}""");
        using var created = await client.PostAsync(new Uri("/api/v1/agents", UriKind.Relative), body);
        Assert.True(created.IsSuccessStatusCode);

        foreach (var server in Replicas)
        {
            await using var connection = await platform.DatabaseAsync(server);
            await using var recovery = new NpgsqlCommand("SELECT pg_is_in_recovery()", connection);
            Assert.Equal(true, await recovery.ExecuteScalarAsync());
            await using var row = new NpgsqlCommand("SELECT count(*) FROM agents WHERE name = 'told the primary'", connection);
            await Eventually.IsAsync(async () => (long)(await row.ExecuteScalarAsync())! == 1, $"the row reaches {server}");
        }
    }

    [Fact]
    public async Task Serves_the_reads_and_the_primary_the_writes()
    {
        using var client = Callers.New(platform.Start.Url);
        var servers = await client.GetStringAsync(new Uri("/api/v1/servers", UriKind.Relative));
        Assert.Contains($"\"write\":{{\"address\":\"{platform.Start.AddressOf("postgres-0")}\",\"in_recovery\":false}}", servers, StringComparison.Ordinal);
        Assert.Matches($"\"read\":{{\"address\":\"({string.Join('|', Replicas.Select(platform.Start.AddressOf))})\",\"in_recovery\":true}}", servers);
    }
}
