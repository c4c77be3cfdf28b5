using System.Globalization;
using System.Net;
using Npgsql;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Configuration;

/// <summary>Reads environment variables and collects what is wrong with them.</summary>
/// <param name="variable">The environment.</param>
public sealed class EnvironmentReader(Func<string, string?> variable)
{
    private readonly List<string> _problems = [];

    public bool Has(string name) => !string.IsNullOrEmpty(variable(name));

    public string Text(string name, string fallback) => variable(name) is { Length: > 0 } text ? text : fallback;

    public int Number(string name, int fallback) => (int)Decimal(name, fallback, number => number == Math.Floor(number), "a whole number");

    public TimeSpan Seconds(string name, double fallback) => TimeSpan.FromSeconds(Decimal(name, fallback, _ => true, "a number of seconds"));

    public IPAddress Address(string name, IPAddress fallback)
    {
        if (!Has(name))
            return fallback;
        if (IPAddress.TryParse(variable(name), out var address))
            return address;
        _problems.Add($"{name} is '{variable(name)}' and must be an IP address");
        return fallback;
    }

    /// <summary>A connection as libpq spells it: <c>postgresql://user:password@host:port/database?sslmode=…</c>.</summary>
    public NpgsqlConnectionStringBuilder Database(string name, PoolLimits limits)
    {
        if (PostgresUrl.TryRead(variable(name), limits) is { } connection)
            return connection;
        _problems.Add($"{name} must be set, as postgresql://user:password@host:port/database");
        return [];
    }

    /// <summary>DATABASE_SHARD_0_URL, DATABASE_SHARD_1_URL and on, until one is not set.</summary>
    public IEnumerable<NpgsqlConnectionStringBuilder> Shards(PoolLimits limits)
    {
        for (var shard = 0; Has($"DATABASE_SHARD_{shard}_URL"); shard++)
            yield return Database($"DATABASE_SHARD_{shard}_URL", limits);
    }

    /// <summary>A connection such as <c>redis://user:password@host:port/0</c>, or rediss for TLS.</summary>
    public ConfigurationOptions Redis(string name)
    {
        if (RedisUrl.TryRead(variable(name)) is { } options)
            return options;
        _problems.Add($"{name} must be set, as redis://user:password@host:port/0");
        return new ConfigurationOptions();
    }

    /// <exception cref="InvalidSettingsException">Something is wrong.</exception>
    public void ThrowIfWrong()
    {
        if (_problems.Count > 0)
            throw new InvalidSettingsException(string.Join("; ", _problems));
    }

    private double Decimal(string name, double fallback, Predicate<double> accepts, string form)
    {
        if (!Has(name))
            return fallback;
        if (double.TryParse(variable(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && accepts(number))
            return number;
        _problems.Add($"{name} is '{variable(name)}' and must be {form}, not negative");
        return fallback;
    }
}
