using System.Text.Json;
using FreeAgentics.Infra.Placeholder.Api;
using Npgsql;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Data;

/// <summary>Agents: written on the primary, read from the replicas, one at a time by way of the cache.</summary>
public sealed class AgentStore(DatabasePools pools, IConnectionMultiplexer cache)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    public async Task<Agent> AddAsync(string name, CancellationToken cancellation)
    {
        await using var insert = pools.Write.CreateCommand("INSERT INTO agents (name) VALUES ($1) RETURNING id, name, status");
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        await using var rows = await insert.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return AgentOf(rows);
    }

    /// <returns>The newest, twenty at most.</returns>
    public async Task<List<Agent>> NewestAsync(CancellationToken cancellation)
    {
        await using var select = pools.Read.CreateCommand("SELECT id, name, status FROM agents ORDER BY created_at DESC, id DESC LIMIT 20");
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        var agents = new List<Agent>();
        while (await rows.ReadAsync(cancellation))
            agents.Add(AgentOf(rows));
        return agents;
    }

    /// <returns>Null where there is none, or none has reached the replica yet.</returns>
    public async Task<Agent?> FindAsync(long id, CancellationToken cancellation)
    {
        var key = $"agent:{id}";
        var entries = cache.GetDatabase();
        if (await entries.StringGetAsync(key) is { HasValue: true } cached)
            return JsonSerializer.Deserialize((string)cached!, ApiJson.Default.Agent);

        await using var select = pools.Read.CreateCommand("SELECT id, name, status FROM agents WHERE id = $1");
        select.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
            return null;
        var agent = AgentOf(rows);
        await entries.StringSetAsync(key, JsonSerializer.Serialize(agent, ApiJson.Default.Agent), Lifetime);
        return agent;
    }

    private static Agent AgentOf(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
}
