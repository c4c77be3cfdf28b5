using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>A connection such as <c>redis://user:password@host:port/0</c>.</summary>
public static class RedisUrl
{
    private const int DefaultPort = 6379;

    /// <returns>Null where the text is no such address.</returns>
    public static ConfigurationOptions? TryRead(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("redis" or "rediss") || url.Host.Length == 0)
            return null;
        var (user, password) = UrlCredentials.Of(url);
        return new ConfigurationOptions
        {
            EndPoints = { { url.Host, url.Port > 0 ? url.Port : DefaultPort } },
            User = user is { Length: > 0 } ? user : null,
            Password = password,
            Ssl = url.Scheme == "rediss",
            DefaultDatabase = int.TryParse(url.AbsolutePath.TrimStart('/'), out var database) ? database : 0,
            // The server may start later than we do.
            AbortOnConnectFail = false,
            // A user without the right to INFO cannot be told the version, and would use older commands.
            DefaultVersion = new Version(7, 0),
            ReconnectRetryPolicy = new LinearRetry(200),
        };
    }
}
