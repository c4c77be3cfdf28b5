namespace FreeAgentics.Infra.Settings;

/// <summary>How the application keeps what it has computed: its keys are <c>prefix:function:hash of the arguments</c>, and each ends by itself.</summary>
/// <param name="KeyPrefix">The first part of every key (CACHE_KEY_PREFIX).</param>
/// <param name="Ttl">How long a result is kept (CACHE_TTL).</param>
/// <param name="StatisticsTtl">How long the statistics of agents are kept (CACHE_TTL_AGENT_STATS).</param>
public sealed record CachingSettings(string KeyPrefix, TimeSpan Ttl, TimeSpan StatisticsTtl)
{
    private const string Environment = "kubernetes:apps/v1:Deployment spec.template.spec.containers.env";

    public static CachingSettings Read(SettingsSection caching) => new(
        KeyPrefix: caching.Text(
            "keyPrefix", "The first part of every key, so that others can share the cache.",
            pattern: Prefix, fallback: "freeagentics", guide: "G35", drives: $"{Environment} CACHE_KEY_PREFIX", example: "freeagentics-v2"),
        Ttl: caching.Duration(
            "ttl", "How long a computed result is kept.",
            least: "1s", most: "7d", fallback: "1h", guide: "G35", drives: $"{Environment} CACHE_TTL", example: "15m"),
        StatisticsTtl: caching.Duration(
            "statisticsTtl", "How long the statistics of agents are kept.",
            least: "1s", most: "7d", fallback: "30m", guide: "G35", drives: $"{Environment} CACHE_TTL_AGENT_STATS", example: "5m"));

    private static TextPattern Prefix { get; } = new("^[a-z][a-z0-9_-]{0,31}$", "up to 32 small letters, digits, dashes and underscores");
}
