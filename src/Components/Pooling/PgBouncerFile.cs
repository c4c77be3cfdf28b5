using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>The content of pgbouncer.ini.</summary>
public sealed record PgBouncerFile
{
    public required ImmutableArray<PooledDatabase> Databases { get; init; }

    public required int MaxClientConnections { get; init; }

    public required int DefaultPoolSize { get; init; }

    public required int ReservePoolSize { get; init; }

    public int Port { get; init; } = 6432;

    /// <summary>Holds pgbouncer.ini's companions: userlist.txt, and the certificates.</summary>
    public string Folder { get; init; } = "/etc/pgbouncer";

    /// <summary>Where the pid file goes; writable.</summary>
    public string RunFolder { get; init; } = "/run/pgbouncer";

    /// <summary>scram-sha-256, or md5 as in the guide; md5 entries cannot log in to SCRAM roles.</summary>
    public string AuthType { get; init; } = "scram-sha-256";

    /// <summary>DISCARD ALL, as in the guide, or nothing.</summary>
    public string ResetQuery { get; init; } = "";

    /// <summary>What drivers send at the start of a session and a shared server connection cannot honour; others are refused with their driver.</summary>
    public IReadOnlyList<string> IgnoredStartupParameters { get; init; } = ["extra_float_digits", "options", "search_path", "statement_timeout", "idle_in_transaction_session_timeout"];

    /// <summary>disable, require or verify-full; how the pooler meets the server.</summary>
    public string ServerTls { get; init; } = "verify-full";

    /// <summary>False refuses clients with sslmode=require.</summary>
    public bool ClientTls { get; init; } = true;

    /// <summary>Longer than the role's statement_timeout, shorter than the application waits.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>A client that has no server by then gets an error instead of hanging.</summary>
    public TimeSpan QueryWaitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public required string MonitorUser { get; init; }

    /// <returns>The file, one setting a line.</returns>
    public string Render()
    {
        var lines = new List<string> { "[databases]" };
        lines.AddRange(Databases.Select(database => database.Render()));
        lines.AddRange(["", "[pgbouncer]"]);
        lines.AddRange(Settings().Select(setting => $"{setting.Name} = {setting.Value}".TrimEnd()));
        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<(string Name, string Value)> Settings() =>
    [
        ("listen_addr", "*"),
        ("listen_port", Number(Port)),
        ("unix_socket_dir", ""),
        ("pidfile", $"{RunFolder}/pgbouncer.pid"),
        ("auth_type", AuthType),
        ("auth_file", $"{Folder}/userlist/userlist.txt"),
        ("stats_users", MonitorUser),
        ("pool_mode", "transaction"),
        // Transaction pooling never runs it.
        ("server_reset_query", ResetQuery),
        ("ignore_startup_parameters", string.Join(',', IgnoredStartupParameters)),
        ("max_client_conn", Number(MaxClientConnections)),
        ("default_pool_size", Number(DefaultPoolSize)),
        ("reserve_pool_size", Number(ReservePoolSize)),
        ("reserve_pool_timeout", "3"),
        ("query_timeout", Seconds(QueryTimeout)),
        ("query_wait_timeout", Seconds(QueryWaitTimeout)),
        ("server_idle_timeout", "300"),
        ("server_lifetime", "1800"),
        ("server_connect_timeout", "5"),
        ("server_login_retry", "1"),
        ("tcp_keepalive", "1"),
        ("tcp_keepidle", "60"),
        ("dns_max_ttl", "5"),
        ("log_connections", "0"),
        ("log_disconnections", "0"),
        ("log_pooler_errors", "1"),
        .. Tls(),
    ];

    private IEnumerable<(string Name, string Value)> Tls()
    {
        yield return ("server_tls_sslmode", ServerTls);
        if (ServerTls != "disable")
            yield return ("server_tls_ca_file", $"{Folder}/ca/ca.pem");
        if (!ClientTls)
            yield break;
        yield return ("client_tls_sslmode", "prefer");
        yield return ("client_tls_cert_file", $"{Folder}/tls/tls.crt");
        yield return ("client_tls_key_file", $"{Folder}/tls/tls.key");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan span) => Number((int)span.TotalSeconds);
}
