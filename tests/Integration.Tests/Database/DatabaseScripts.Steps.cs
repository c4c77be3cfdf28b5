namespace FreeAgentics.Infra.Integration.Tests.Database;

/// <content>What a test does with a database before it looks.</content>
public abstract partial class DatabaseScripts
{
    private static readonly string Sql = Path.Combine(AppContext.BaseDirectory, "Sql");

    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["owner_role"] = "freeagentics_owner",
        ["migrator_role"] = "freeagentics_migrator",
        ["app_role"] = "freeagentics_app",
        ["reader_role"] = "freeagentics_reader",
        ["monitor_role"] = "freeagentics_monitor",
        ["statement_timeout_ms"] = "20000",
        ["required_extensions"] = "uuid-ossp,pgcrypto,pg_stat_statements",
        ["optional_extensions"] = "vector",
        ["create_tables"] = "on",
        ["partitioning"] = "on",
        ["partition_step"] = "quarter",
        ["partitions_ahead"] = "4",
        ["partitions_kept"] = "0",
    };

    private async Task<string> FilledDatabaseAsync()
    {
        var database = await server.NewDatabaseAsync();
        await server.QueryAsync(
            database,
            """
            CREATE TABLE agents (id SERIAL, name VARCHAR(255), status text NOT NULL DEFAULT 'active', created_at TIMESTAMP NOT NULL DEFAULT now(), PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at);
            CREATE TABLE agents_2024_q1 PARTITION OF agents FOR VALUES FROM ('2024-01-01') TO ('2024-04-01');
            CREATE TABLE agents_default PARTITION OF agents DEFAULT;
            CREATE TABLE tasks (id SERIAL PRIMARY KEY, agent_id bigint NOT NULL, status text NOT NULL, duration float, created_at timestamp NOT NULL DEFAULT now());
            INSERT INTO agents (name, status, created_at) SELECT 'agent ' || n, CASE n % 3 WHEN 0 THEN 'idle' ELSE 'active' END, timestamp '2024-01-01' + n * interval '8 hours' FROM generate_series(1, 1000) AS n;
            INSERT INTO tasks (agent_id, status, duration) SELECT 1 + n % 1000, (ARRAY['success','failed','pending','processing'])[1 + n % 4], n % 17 FROM generate_series(1, 30000) AS n;
            """);
        return database;
    }

    private async Task ApplyAsync(string database)
    {
        await RunAsync(database, "prepare.sql");
        await HandOverAsync(database);
        await RunAsync(database, "optimize.sql");
    }

    // What the application's migrations do on the platform: tables belong to the owner's role.
    private Task<string> HandOverAsync(string database) => server.QueryAsync(
        database,
        """
        SELECT format('ALTER TABLE %s OWNER TO freeagentics_owner', oid::regclass) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') \gexec
        """);

    private async Task RunAsync(string database, string file, string user = "postgres")
    {
        var result = await server.RunFileAsync(database, Path.Combine(Sql, file), Defaults, user);
        result.Succeeded();
        Assert.DoesNotContain("ERROR", result.Errors, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string database, string sql, string user, string reason)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => server.QueryAsync(database, sql, user));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private Task<string> ObjectsAsync(string database) => server.QueryAsync(
        database,
        """
        SELECT relname, relkind, pg_get_userbyid(relowner), relacl FROM pg_class
        JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname IN ('public', 'freeagentics') ORDER BY relname
        """);
}
