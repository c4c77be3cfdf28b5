using FreeAgentics.Infra.Placeholder.Configuration;

namespace FreeAgentics.Infra.Local.Tests.Placeholder;

public sealed class Settings_from_the_environment
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["DATABASE_URL"] = "postgresql://app:p%40ss@pool:6432/freeagentics?sslmode=require",
        ["DATABASE_READ_URL"] = "postgresql://reader:secret@pool:6432/freeagentics_read",
        ["REDIS_URL"] = "rediss://:secret@cache/0",
        ["QUEUE_URL"] = "redis://user:secret@queue:6380/2",
        ["DB_POOL_SIZE"] = "4",
        ["DB_MAX_OVERFLOW"] = "3",
    };

    [Fact]
    public void Are_those_that_the_pods_of_the_platform_set()
    {
        var settings = ApplicationSettings.Read(Whole.GetValueOrDefault);

        Assert.Equal(("app", "p@ss", "pool", 6432, "freeagentics"), (settings.WritePool.Username, settings.WritePool.Password, settings.WritePool.Host, settings.WritePool.Port, settings.WritePool.Database));
        Assert.Equal(7, settings.WritePool.MaxPoolSize);
        Assert.Equal(Npgsql.SslMode.Require, settings.WritePool.SslMode);
        Assert.True(settings.WritePool.NoResetOnClose);
        Assert.Equal("freeagentics_read", settings.ReadPool.Database);
        Assert.True(settings.Cache.Ssl);
        Assert.Equal(("user", 2), (settings.Queue.User, settings.Queue.DefaultDatabase));
        Assert.Equal(["freeagentics_requests_total", "http_requests_total"], settings.Metrics.Requests);
    }

    [Fact]
    public void Are_refused_with_everything_that_is_wrong()
    {
        var wrong = new Dictionary<string, string> { ["DATABASE_URL"] = "mysql://nowhere", ["PORT"] = "http", ["WORKERS"] = "-1", ["QUEUE_URL"] = "redis://queue" };

        var refusal = Assert.Throws<InvalidSettingsException>(() => ApplicationSettings.Read(wrong.GetValueOrDefault));

        Assert.Equal(
            "DATABASE_URL must be set, as postgresql://user:password@host:port/database; PORT is 'http' and must be a whole number, not negative; "
            + "REDIS_URL must be set, as redis://user:password@host:port/0; WORKERS is '-1' and must be a whole number, not negative",
            refusal.Message);
    }
}
