using System.Text.RegularExpressions;

namespace FreeAgentics.Infra.Integration.Tests.Database;

/// <content>Whether indexes serve what they are for, and whether the monitoring queries see what they should.</content>
public abstract partial class DatabaseScripts
{
    [Theory]
    [InlineData("idx_agents_status_created", "SELECT id FROM agents WHERE status = 'idle' AND created_at >= '2024-02-01' AND created_at < '2024-02-03'")]
    [InlineData("idx_agents_active", "SELECT id, created_at FROM agents WHERE status = 'active' AND id = 17")]
    [InlineData("idx_tasks_agent_id_status", "SELECT count(*) FROM tasks WHERE agent_id = 17 AND status = 'pending'")]
    [InlineData("idx_tasks_agent_id", "SELECT status, duration FROM tasks WHERE agent_id = 17")]
    public async Task Each_index_serves_the_query_that_it_is_for(string index, string query)
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "VACUUM ANALYZE agents, tasks");
        // Partitions of a few pages are read whole unless told not to; what is asked is whether the index can serve.
        var plan = await server.QueryAsync(database, $"SET enable_seqscan = off; EXPLAIN (COSTS OFF) {query}");
        var used = IndexInPlan().Matches(plan).Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.NotEmpty(used);
        var strangers = await server.QueryAsync(
            database,
            $"""
            SELECT name FROM unnest(ARRAY[{string.Join(',', used.Select(name => $"'{name}'"))}]) AS name
            WHERE name <> '{index}' AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = format('public.%I', name)::regclass AND inhparent = 'public.{index}'::regclass)
            """);
        Assert.Equal("", strangers);
    }

    [Theory]
    [InlineData("slow-statements")]
    [InlineData("statements-over-a-second")]
    [InlineData("active-connections")]
    [InlineData("connections-by-state")]
    [InlineData("dead-tuples")]
    [InlineData("index-candidates")]
    [InlineData("unused-indexes")]
    [InlineData("replication-lag")]
    [InlineData("cache-hit-ratio")]
    public async Task A_monitoring_query_returns_rows(string query)
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(
            database,
            """
            CREATE TABLE measured AS SELECT random() AS value FROM generate_series(1, 5000);
            ALTER TABLE tasks SET (autovacuum_enabled = off);
            DELETE FROM tasks WHERE id <= 100;
            ANALYZE;
            SELECT pg_sleep(1.1) AS slow;
            SELECT pg_stat_force_next_flush();
            """);
        Assert.NotEqual("", await server.QueryAsync(database, await File.ReadAllTextAsync(Path.Combine(Sql, "Queries", $"{query}.sql"))));
    }

    [GeneratedRegex(@"(?:using|Bitmap Index Scan on) (\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex IndexInPlan();
}
