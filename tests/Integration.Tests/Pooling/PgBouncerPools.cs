using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Pooling;

/// <summary>The rendered pgbouncer.ini in front of a real server.</summary>
public sealed class PgBouncerPools(Postgres15 server) : IClassFixture<Postgres15>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra-pgbouncer-").FullName;
    private readonly int _port = FreePort.Next();
    private string _database = "";
    private Daemon? _pgbouncer;

    public async Task InitializeAsync()
    {
        _database = await server.NewDatabaseAsync();
        if (await server.QueryAsync(_database, "SELECT count(*) FROM pg_roles WHERE rolname = 'pooled'") == "0")
            await server.QueryAsync(_database, "CREATE ROLE pooled LOGIN");
        await server.QueryAsync(_database, "ALTER ROLE pooled PASSWORD 'first'; GRANT CREATE ON SCHEMA public TO pooled");
        foreach (var name in (string[])["userlist", "tls", "run"])
            Directory.CreateDirectory(Path.Combine(_folder, name));
        (await Command.RunAsync("openssl",
            ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", $"{_folder}/tls/tls.key", "-out", $"{_folder}/tls/tls.crt"])).Succeeded();
        await WriteUsersAsync("first");
        await File.WriteAllTextAsync($"{_folder}/pgbouncer.ini", Pools().Render());
        if (Environment.IsPrivilegedProcess)
            (await Command.RunAsync("chown", ["-R", "postgres", _folder])).Succeeded();
        var binary = await Executable.FindAsync("pgbouncer", "pgbouncer");
        _pgbouncer = await Daemon.StartAsync([.. PostgresServer.AsPostgres, binary, $"{_folder}/pgbouncer.ini"], _port, Path.Combine(_folder, "log"), stopSignal: "TERM");
    }

    public async Task DisposeAsync()
    {
        if (_pgbouncer is not null)
            await _pgbouncer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Writes_and_reads_have_a_pool_of_their_own()
    {
        Assert.Equal("CREATE TABLE", await QueryAsync("freeagentics", "CREATE TABLE t (id int)"));
        Assert.Equal("0", await QueryAsync("freeagentics_read", "SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_client_that_insists_on_tls_is_served() =>
        Assert.Equal("1", await QueryAsync("freeagentics", "SELECT 1", ("PGSSLMODE", "require")));

    [Fact]
    public async Task What_drivers_send_at_the_start_of_a_session_is_no_error() =>
        Assert.Equal("1", await QueryAsync("freeagentics", "SELECT 1", ("PGOPTIONS", "-c statement_timeout=5000")));

    [Fact]
    public async Task More_clients_than_server_connections_are_all_served()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => QueryAsync("freeagentics", "SELECT 1 FROM pg_sleep(0.05)")));
        Assert.All(answers, answer => Assert.Equal("1", answer));
        var connections = await server.QueryAsync("postgres", $"SELECT count(*) FROM pg_stat_activity WHERE datname = '{_database}' AND usename = 'pooled'");
        Assert.InRange(int.Parse(connections), 1, 5);
    }

    [Fact]
    public async Task A_rotated_password_is_taken_up_without_a_restart()
    {
        await using var reloader = await WatchAsync();
        await server.QueryAsync(_database, "ALTER ROLE pooled PASSWORD 'second'");
        await WriteUsersAsync("second");
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            try
            {
                Assert.Equal("1", await QueryAsync("freeagentics", "SELECT 1", ("PGPASSWORD", "second")));
                return;
            }
            catch (InvalidOperationException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(200);
            }
        }
    }

    [Fact]
    public async Task Another_password_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => QueryAsync("freeagentics", "SELECT 1", ("PGPASSWORD", "wrong")));

    private PgBouncerFile Pools() => new()
    {
        Databases =
        [
            new("freeagentics", ["127.0.0.1"], server.Port, _database, PoolSize: 4, Reserve: 1),
            new("freeagentics_read", ["127.0.0.1", "localhost"], server.Port, _database, PoolSize: 4, Reserve: 1),
        ],
        Port = _port,
        MaxClientConnections = 200,
        DefaultPoolSize = 4,
        ReservePoolSize = 1,
        Folder = _folder,
        RunFolder = Path.Combine(_folder, "run"),
        ServerTls = "disable",
        MonitorUser = "monitor",
    };

    private Task WriteUsersAsync(string password) => File.WriteAllTextAsync($"{_folder}/userlist/userlist.txt", $"\"pooled\" \"{password}\"\n");

    private async Task<Daemon> WatchAsync() => await Daemon.StartAsync(
        ["/bin/sh", Path.Combine(AppContext.BaseDirectory, "Pooling", "reload.sh")],
        _port,
        Path.Combine(_folder, "reload.log"),
        environment: new Dictionary<string, string> { ["FOLDER"] = _folder + "/userlist", ["PID_FILE"] = $"{_folder}/run/pgbouncer.pid", ["INTERVAL"] = "0.2" });

    private async Task<string> QueryAsync(string database, string sql, params (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string>
        {
            ["PGHOST"] = "127.0.0.1",
            ["PGPORT"] = $"{_port}",
            ["PGUSER"] = "pooled",
            ["PGPASSWORD"] = "first",
            ["PGDATABASE"] = database,
        };
        foreach (var (name, value) in more)
            environment[name] = value;
        return (await Command.RunAsync(await Executable.FindAsync("psql", "postgresql-client-15"), ["-X", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql], environment)).Succeeded();
    }
}
