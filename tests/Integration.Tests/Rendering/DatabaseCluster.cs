using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>The first shard of a stack from its rendered files: primary, streaming replicas, PgBouncer; with the platform's roles and tables.</summary>
public abstract class DatabaseCluster : IAsyncLifetime
{
    private readonly Dictionary<string, Daemon> daemons = new(StringComparer.Ordinal);
    private readonly RenderedFolder folder = RenderedFolder.Create();
    private string psql = "";

    public Plan Plan { get; private set; } = null!;

    public Placement Placement { get; private set; } = null!;

    /// <summary>Names of the servers, the primary first.</summary>
    public IReadOnlyList<string> Servers { get; private set; } = [];

    /// <summary>The primary's address, and those of the replicas.</summary>
    public ShardPlacement Shard => Placement.Shards[0];

    protected abstract Task<Plan> PlanAsync();

    public async Task InitializeAsync()
    {
        Plan = await PlanAsync();
        await Executable.FindAsync("pg_basebackup", "postgresql-15", Postgres15.Folder);
        psql = await Executable.FindAsync("psql", "postgresql-client-15");
        Placement = TestPlacement.Of(Plan, folder.Placement);
        folder.Write(FileSet.Of(Plan, Placement));
        var servers = DatabaseServers.ShardsOf(Plan)[0];
        Servers = [servers.Primary.Name, .. servers.Replicas.Select(replica => replica.Name)];
        foreach (var server in Servers)
            Directory.CreateDirectory($"{folder.Placement.State}/{server}");
        await folder.HandOverAsync();
        await MakePrimaryAsync();
        foreach (var replica in Servers.Skip(1))
        {
            await CopyAsync(replica);
            await StartServerAsync(replica);
        }

        await StartPoolerAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var daemon in daemons.Values.Reverse())
            await daemon.DisposeAsync();
        await folder.DisposeAsync();
    }

    public Address AddressOf(string server) => server == Servers[0] ? Shard.Primary : Shard.Replicas[Servers.ToList().IndexOf(server) - 1];

    /// <summary>Ends a server or the pooler: by default in order, by QUIT as a machine fails.</summary>
    public async Task StopAsync(string name)
    {
        await daemons[name].DisposeAsync();
        daemons.Remove(name);
    }

    /// <param name="stopSignal">INT to end in order, QUIT to end as a machine fails.</param>
    public async Task StartServerAsync(string server, string stopSignal = "INT")
    {
        var address = AddressOf(server);
        daemons[server] = await Daemon.StartAsync(
            [
                .. PostgresServer.AsPostgres, $"{Postgres15.Folder}/postgres", "-D", DataOf(server),
                "-c", $"config_file={folder.PathOf($"postgres/{server}/postgresql.conf")}", "-c", "fsync=off",
            ],
            address.Port, $"{folder.Placement.State}/{server}.log", stopSignal, host: address.Host);
        await EventuallyAsync(async () => (await TryAsync(address, "SELECT 1", database: "postgres")).ExitCode == 0, $"{server} answers");
    }

    /// <summary>Another place for the same plan, in the pooler's file, as when a name of AWS moves to another server.</summary>
    public async Task PointPoolerAtAsync(ShardPlacement shard)
    {
        folder.Write([PgBouncerFile.Of(Plan, Placement with { Shards = [shard, .. Placement.Shards.Skip(1)] })]);
        var pid = (await File.ReadAllTextAsync($"{folder.Placement.State}/pgbouncer.pid")).Trim();
        (await Command.RunAsync("kill", ["-HUP", pid])).Succeeded();
    }

    /// <returns>The rows, one a line, columns separated by a bar.</returns>
    public async Task<string> QueryAsync(Address server, string sql, string role = "master", string database = "freeagentics") =>
        (await TryAsync(server, sql, role, database)).Succeeded();

    public Task<CommandResult> TryAsync(Address server, string sql, string role = "master", string database = "freeagentics") =>
        Command.RunAsync(psql, ["-X", "-At", "-v", "ON_ERROR_STOP=1", "-f", "-"], Connection(server, role, database), sql);

    /// <returns>The variables by which libpq finds a server or the pooler.</returns>
    public Dictionary<string, string> Connection(Address server, string role, string database = "freeagentics") => new()
    {
        ["PGHOST"] = server.Host,
        ["PGPORT"] = $"{server.Port}",
        ["PGUSER"] = DatabaseRoles.Of(Plan)[role],
        ["PGPASSWORD"] = folder.Password($"database_{role}_password"),
        ["PGDATABASE"] = database,
        ["PGCONNECT_TIMEOUT"] = "5",
        ["PGSSLMODE"] = "disable",
    };

    /// <summary>A rendered file, as the daemons read it.</summary>
    public string PathOf(string path) => folder.PathOf(path);

    /// <summary>A password as the templates of secrets name it.</summary>
    public string Password(string mark) => folder.Password(mark);

    public static async Task EventuallyAsync(Func<Task<bool>> condition, string what, int seconds = 30)
    {
        var deadline = DateTime.UtcNow.AddSeconds(seconds);
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < deadline, $"{what}: not within {seconds} seconds");
            await Task.Delay(100);
        }
    }

    private string DataOf(string server) => $"{folder.Placement.State}/{server}/data";

    private async Task MakePrimaryAsync()
    {
        var master = folder.Placement.Secrets + "/master";
        await File.WriteAllTextAsync(master, folder.Password("database_master_password"));
        await folder.HandOverAsync();
        await AsPostgresAsync("initdb", "-D", DataOf(Servers[0]), "-U", DatabaseRoles.Of(Plan)["master"], "--pwfile", master, "--auth=scram-sha-256", "--no-sync", "--locale=C.UTF-8", "--encoding=UTF8");
        await StartServerAsync(Servers[0], "QUIT");
        await QueryAsync(Shard.Primary, $"CREATE DATABASE freeagentics; CREATE ROLE {PostgresFiles.ReplicationRole} LOGIN REPLICATION PASSWORD '{folder.Password("database_replication_password")}'", database: "postgres");
        // The server of the tests has no pgvector.
        var variables = SqlVariables.Of(Plan).SetItem("required_extensions", "uuid-ossp,pgcrypto,pg_stat_statements").SetItem("optional_extensions", "vector");
        foreach (var script in (string[])["prepare.sql", "optimize.sql"])
        {
            (await Command.RunAsync(
                psql,
                ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", .. variables.SelectMany(pair => new[] { "--set", $"{pair.Key}={pair.Value}" }), "--file", folder.PathOf($"sql/{script}")],
                Connection(Shard.Primary, "master"))).Succeeded();
        }

        foreach (var role in (string[])["app", "reader", "monitor", "migrator"])
            await QueryAsync(Shard.Primary, $"ALTER ROLE {DatabaseRoles.Of(Plan)[role]} PASSWORD '{folder.Password($"database_{role}_password")}'");
    }

    private async Task CopyAsync(string replica)
    {
        await AsPostgresAsync(
            "pg_basebackup", "-h", Shard.Primary.Host, "-p", $"{Shard.Primary.Port}", "-U", PostgresFiles.ReplicationRole, "-D", DataOf(replica), "-c", "fast", "-X", "stream", "--no-sync", "--no-password");
        await File.WriteAllTextAsync($"{DataOf(replica)}/standby.signal", "");
    }

    private async Task StartPoolerAsync()
    {
        var pgbouncer = await Executable.FindAsync("pgbouncer", "pgbouncer");
        daemons["pgbouncer"] = await Daemon.StartAsync(
            ["/bin/sh", "-c", "ulimit -n $(ulimit -Hn); exec \"$@\"", "sh", .. PostgresServer.AsPostgres, pgbouncer, folder.PathOf(PgBouncerFile.Path)],
            Placement.Pooler.Port, $"{folder.Placement.State}/pgbouncer.log", host: Placement.Pooler.Host);
    }

    private async Task AsPostgresAsync(string program, params string[] arguments) => (await Command.RunAsync(
        PostgresServer.AsPostgres[0],
        [.. PostgresServer.AsPostgres[1..], $"{Postgres15.Folder}/{program}", .. arguments],
        new Dictionary<string, string> { ["PGPASSFILE"] = folder.Placement.PasswordFile })).Succeeded();
}
