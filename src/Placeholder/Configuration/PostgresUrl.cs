using Npgsql;

namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>A connection as libpq spells it, for a pooler in transaction mode.</summary>
public static class PostgresUrl
{
    private const int DefaultPort = 5432;

    /// <returns>Null where the text is no such address.</returns>
    public static NpgsqlConnectionStringBuilder? TryRead(string? text, PoolLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("postgresql" or "postgres") || url.Host.Length == 0)
            return null;
        var (user, password) = UrlCredentials.Of(url);
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : DefaultPort,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
            Username = user,
            Password = password,
            SslMode = ModeOf(url.Query),
            MaxPoolSize = limits.Size,
            Timeout = Math.Max(1, (int)limits.Timeout.TotalSeconds),
            // Behind a pooler in transaction mode nothing of a session may be kept, and nothing has to be reset.
            NoResetOnClose = true,
        };
    }

    private static SslMode ModeOf(string query) => query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("sslmode=", StringComparison.Ordinal))?[8..] switch
    {
        "disable" => SslMode.Disable,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => SslMode.Prefer,
    };
}
