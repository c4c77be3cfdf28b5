namespace FreeAgentics.Infra.Integration.Tests.Daemons;

/// <summary>A throw-away PostgreSQL server on a free port, with statement logging like that of the platform.</summary>
public abstract class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra-postgres-").FullName;
    private Daemon? _daemon;
    private string _psql = "";
    private int _databases;

    /// <summary>The port on 127.0.0.1; local users are trusted, except pooled.</summary>
    public int Port { get; } = FreePort.Next();

    public string Log => _daemon?.Log() ?? "";

    /// <returns>The folder that holds postgres and initdb.</returns>
    protected abstract Task<string> BinariesAsync();

    public async Task InitializeAsync()
    {
        var binaries = await BinariesAsync();
        _psql = await Executable.FindAsync("psql", "postgresql-client-15");
        var data = Path.Combine(_folder, "data");
        if (Environment.IsPrivilegedProcess)
            (await Command.RunAsync("chown", ["postgres", _folder])).Succeeded();
        (await Command.RunAsync(
            AsPostgres[0],
            [.. AsPostgres[1..], $"{binaries}/initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "--locale=C.UTF-8", "--encoding=UTF8"])).Succeeded();
        // Whoever comes through the pooler has to prove a password, as on the platform.
        var access = Path.Combine(data, "pg_hba.conf");
        await File.WriteAllTextAsync(access, "host all pooled 127.0.0.1/32 scram-sha-256\n" + await File.ReadAllTextAsync(access));
        _daemon = await Daemon.StartAsync(
            [
                .. AsPostgres, $"{binaries}/postgres", "-D", data, "-p", $"{Port}",
                "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}", "-c", "fsync=off",
                "-c", "shared_preload_libraries=pg_stat_statements", "-c", "log_statement=ddl", "-c", "max_connections=50",
            ],
            Port,
            Path.Combine(_folder, "log"),
            stopSignal: "INT");
        await AnswersAsync("127.0.0.1", Port);
    }

    /// <summary>Waits until a server answers queries: it accepts connections while it still starts, and refuses them then.</summary>
    /// <exception cref="InvalidOperationException">It did not within 30 seconds.</exception>
    internal static async Task AnswersAsync(string host, int port)
    {
        var psql = await Executable.FindAsync("psql", "postgresql-client-15");
        for (var attempt = 0; ; attempt++)
        {
            var asked = await Command.RunAsync(psql, ["-X", "-At", "-h", host, "-p", $"{port}", "-U", "postgres", "-d", "postgres", "-c", "SELECT 1"]);
            if (asked.ExitCode == 0)
                return;
            if (attempt == 300)
                asked.Succeeded();
            await Task.Delay(100);
        }
    }

    public async Task DisposeAsync()
    {
        if (_daemon is not null)
            await _daemon.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <returns>The name of a new, empty database.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await QueryAsync("postgres", $"CREATE DATABASE {name}");
        return name;
    }

    /// <returns>The rows, one a line, columns separated by a bar.</returns>
    public async Task<string> QueryAsync(string database, string sql, string user = "postgres") =>
        (await Command.RunAsync(_psql, ["-X", "-At", "-v", "ON_ERROR_STOP=1", "-f", "-"], Connection(database, user), sql)).Succeeded();

    /// <summary>Runs a file of SQL as the platform's jobs do.</summary>
    public Task<CommandResult> RunFileAsync(string database, string file, IReadOnlyDictionary<string, string> variables, string user = "postgres") =>
        Command.RunAsync(
            _psql,
            ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", .. variables.SelectMany(pair => new[] { "--set", $"{pair.Key}={pair.Value}" }), "--file", file],
            Connection(database, user));

    /// <returns>The variables by which libpq finds this server.</returns>
    public Dictionary<string, string> Connection(string database, string user = "postgres") => new()
    {
        ["PGHOST"] = "127.0.0.1",
        ["PGPORT"] = $"{Port}",
        ["PGUSER"] = user,
        ["PGDATABASE"] = database,
    };

    // The server refuses to run as root.
    internal static string[] AsPostgres => Environment.IsPrivilegedProcess
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
        : ["env"];
}
