using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Database;

/// <summary>The platform's SQL against a real server, as its jobs run it.</summary>
public abstract partial class DatabaseScripts(PostgresServer server)
{
    [Fact]
    public async Task They_run_twice_in_a_row_on_an_empty_database()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        var first = await ObjectsAsync(database);
        await ApplyAsync(database);
        Assert.Equal(first, await ObjectsAsync(database));
    }

    [Fact]
    public async Task They_run_twice_in_a_row_on_a_filled_database_and_lose_no_row()
    {
        var database = await FilledDatabaseAsync();
        var before = await server.QueryAsync(database, "SELECT (SELECT count(*) FROM agents), (SELECT count(*) FROM tasks)");
        await ApplyAsync(database);
        await ApplyAsync(database);
        Assert.Equal(before, await server.QueryAsync(database, "SELECT (SELECT count(*) FROM agents), (SELECT count(*) FROM tasks)"));
        Assert.Equal("0", await server.QueryAsync(database, "SELECT count(*) FROM agents_default"));
    }

    [Fact]
    public async Task An_insert_of_today_of_2019_and_of_2099_all_succeed()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "INSERT INTO agents (name, created_at) VALUES ('now', now()), ('past', '2019-05-01'), ('future', '2099-05-01')");
        Assert.Equal("2", await server.QueryAsync(database, "SELECT count(*) FROM agents_default"));
    }

    [Fact]
    public async Task Rows_that_waited_in_the_default_partition_move_into_their_own()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "INSERT INTO agents (name, created_at) VALUES ('past', '2019-05-01')");
        await RunAsync(database, "050-partitions.sql");
        Assert.Equal("agents_2019_q2", await server.QueryAsync(database, "SELECT tableoid::regclass FROM agents WHERE name = 'past'"));
    }

    [Fact]
    public async Task Partitions_stand_ahead_of_time_under_the_names_of_the_guide()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        var created = await server.QueryAsync(database, "SELECT freeagentics.ensure_partitions('agents', 'quarter', 2, '2024-02-10')");
        Assert.Equal("agents_2024_q1\nagents_2024_q2\nagents_2024_q3", created);
        Assert.Equal(
            "FOR VALUES FROM ('2024-04-01 00:00:00') TO ('2024-07-01 00:00:00')",
            await server.QueryAsync(database, "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = 'agents_2024_q2'"));
    }

    [Fact]
    public async Task Months_are_partitions_too()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        Assert.Equal(
            "agents_2024_m12\nagents_2025_m01",
            await server.QueryAsync(database, "SELECT freeagentics.ensure_partitions('agents', 'month', 1, '2024-12-31 23:59')"));
    }

    [Fact]
    public async Task A_retired_partition_leaves_the_table_and_keeps_its_rows()
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        var retired = await server.QueryAsync(database, "SELECT freeagentics.retire_partitions('agents', 'quarter', 2, '2024-11-01')");
        Assert.Equal("agents_2024_q1", retired);
        Assert.Equal("0", await server.QueryAsync(database, "SELECT count(*) FROM agents WHERE created_at < '2024-04-01'"));
        Assert.NotEqual("0", await server.QueryAsync(database, "SELECT count(*) FROM freeagentics_retired.agents_2024_q1"));
    }

    [Fact]
    public async Task Nothing_is_retired_unless_asked()
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        Assert.Equal("", await server.QueryAsync(database, "SELECT freeagentics.retire_partitions('agents', 'quarter', 0)"));
    }

    [Fact]
    public async Task A_table_that_is_not_partitioned_stops_the_job_and_says_what_to_do()
    {
        var database = await server.NewDatabaseAsync();
        await server.QueryAsync(database, "CREATE TABLE agents (id bigint, name text, status text, created_at timestamp)");
        await RunAsync(database, "prepare.sql");
        var result = await server.RunFileAsync(database, Path.Combine(Sql, "optimize.sql"), Defaults);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("table agents is not partitioned by a range of one column", result.Errors, StringComparison.Ordinal);
        Assert.Contains("databaseJobs.partitioning", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indexes_are_valid_on_the_parent_on_each_partition_and_on_partitions_of_later()
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "SELECT freeagentics.ensure_partitions('agents', 'quarter', 0, '2031-01-01')");
        await ApplyAsync(database);
        Assert.Equal("0", await server.QueryAsync(database, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        var uncovered = """
            SELECT count(*) FROM pg_partition_tree('agents') AS leaf
            CROSS JOIN (VALUES ('idx_agents_status_created'), ('idx_agents_active')) AS wanted(name)
            WHERE isleaf AND NOT EXISTS (
                SELECT FROM pg_inherits JOIN pg_index ON indexrelid = inhrelid
                WHERE indrelid = leaf.relid AND inhparent = wanted.name::regclass)
            """;
        Assert.Equal("0", await server.QueryAsync(database, uncovered));
        Assert.Equal("4", await server.QueryAsync(database, "SELECT count(*) FROM pg_class WHERE relname LIKE 'idx%' AND relname IN ('idx_agents_status_created','idx_agents_active','idx_tasks_agent_id_status','idx_tasks_agent_id')"));
    }

    [Fact]
    public async Task An_index_left_invalid_by_an_interruption_is_built_anew()
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_tasks_agent_id'::regclass");
        await ApplyAsync(database);
        Assert.Equal("t", await server.QueryAsync(database, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'idx_tasks_agent_id'::regclass"));
    }

    [Fact]
    public async Task A_page_of_agents_with_statistics_is_one_statement_that_probes_an_index()
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "ANALYZE");
        var plan = await server.QueryAsync(database, "EXPLAIN SELECT * FROM agent_statistics ORDER BY created_at DESC LIMIT 20");
        Assert.Contains("idx_tasks_agent_id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on tasks", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_count_agents_without_tasks_as_zero()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "INSERT INTO agents (name) VALUES ('idle'), ('busy'); INSERT INTO tasks (agent_id, status, duration) VALUES (2, 'success', 2), (2, 'failed', 4)");
        Assert.Equal("idle|0|\nbusy|2|3", await server.QueryAsync(database, "SELECT name, task_count, avg_duration FROM agent_statistics ORDER BY id"));
    }

    [Fact]
    public async Task The_summary_follows_a_concurrent_refresh_and_answers_a_prepared_statement()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "INSERT INTO tasks (agent_id, status, duration) VALUES (7, 'success', 2), (7, 'success', 4), (7, 'failed', 6), (7, 'success', 8)");
        await RunAsync(database, "080-refresh.sql");
        var answer = await server.QueryAsync(
            database,
            """
            PREPARE performance(bigint) AS SELECT success_rate, avg_response_time, total_tasks FROM agent_performance_view WHERE agent_id = $1;
            EXECUTE performance(7);
            """,
            user: "freeagentics_reader");
        Assert.Equal("PREPARE\n0.75|5|4", answer);
    }

    [Fact]
    public async Task Each_role_can_do_its_work_and_no_more()
    {
        var database = await server.NewDatabaseAsync();
        await ApplyAsync(database);
        Assert.Equal("INSERT 0 1", await server.QueryAsync(database, "INSERT INTO agents (name) VALUES ('a')", user: "freeagentics_app"));
        Assert.Equal("20s", await server.QueryAsync(database, "SHOW statement_timeout", user: "freeagentics_app"));
        Assert.Equal("1", await server.QueryAsync(database, "SELECT count(*) FROM agents", user: "freeagentics_reader"));
        await RefusedAsync(database, "DROP TABLE tasks", "freeagentics_app", "must be owner");
        await RefusedAsync(database, "CREATE TABLE mine (id int)", "freeagentics_app", "permission denied");
        await RefusedAsync(database, "INSERT INTO agents (name) VALUES ('b')", "freeagentics_reader", "read-only transaction");
        await RefusedAsync(database, "SELECT * FROM agents", "freeagentics_monitor", "permission denied");
        await RunAsync(database, "050-partitions.sql", "freeagentics_migrator");
        await RunAsync(database, "080-refresh.sql", "freeagentics_migrator");
    }

    [Fact]
    public async Task A_missing_extension_is_named()
    {
        var database = await server.NewDatabaseAsync();
        await RunAsync(database, "010-roles.sql");
        var wanted = new Dictionary<string, string>(Defaults) { ["required_extensions"] = "pgcrypto,no_such_thing" };
        var result = await server.RunFileAsync(database, Path.Combine(Sql, "020-extensions.sql"), wanted);
        Assert.Contains("this server does not offer the extensions: no_such_thing", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_the_application_owns_are_checked_and_what_is_missing_is_named()
    {
        var database = await server.NewDatabaseAsync();
        await RunAsync(database, "prepare.sql");
        var off = new Dictionary<string, string>(Defaults) { ["create_tables"] = "off" };
        var result = await server.RunFileAsync(database, Path.Combine(Sql, "optimize.sql"), off);
        Assert.Contains("the database lacks the columns: agents.created_at", result.Errors, StringComparison.Ordinal);
        Assert.Contains("databaseJobs.createTables", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_reaches_the_server_only_as_a_scram_verifier()
    {
        const string Canary = "correct-horse'battery\\staple";
        var database = await server.NewDatabaseAsync();
        await RunAsync(database, "prepare.sql");
        var passwords = Directory.CreateTempSubdirectory("infra-passwords-");
        await File.WriteAllTextAsync(Path.Combine(passwords.FullName, "freeagentics_app"), Canary);
        var environment = server.Connection(database);
        environment["ROLES"] = "freeagentics_app";
        environment["PASSWORD_DIR"] = passwords.FullName;
        (await Command.RunAsync("/bin/sh", [Path.Combine(Sql, "set-passwords.sh")], environment)).Succeeded();
        passwords.Delete(recursive: true);

        Assert.StartsWith("SCRAM-SHA-256$", await server.QueryAsync(database, "SELECT rolpassword FROM pg_authid WHERE rolname = 'freeagentics_app'"), StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", server.Log, StringComparison.Ordinal);
        Assert.Equal("0", await server.QueryAsync(database, "SELECT count(*) FROM pg_stat_statements WHERE query LIKE '%correct' || '-horse%'"));
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
    public async Task A_monitoring_query_runs_as_the_monitoring_role(string query)
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "DELETE FROM tasks WHERE id % 10 = 0; ANALYZE; SELECT pg_stat_force_next_flush()");
        await RunAsync(database, Path.Combine("Queries", $"{query}.sql"), "freeagentics_monitor");
    }

    [Fact]
    public async Task The_dead_rows_of_a_table_show()
    {
        var database = await FilledDatabaseAsync();
        await ApplyAsync(database);
        await server.QueryAsync(database, "ALTER TABLE tasks SET (autovacuum_enabled = off); DELETE FROM tasks WHERE id <= 100; SELECT pg_stat_force_next_flush()");
        var dead = await server.QueryAsync(database, await File.ReadAllTextAsync(Path.Combine(Sql, "Queries", "dead-tuples.sql")));
        Assert.Contains("public|tasks|100|", dead, StringComparison.Ordinal);
    }
}
