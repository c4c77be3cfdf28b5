namespace FreeAgentics.Infra.Settings.Rules;

internal static class RedisRules
{
    private static readonly string[] RedisVersions = ["6.2", "7.0", "7.1"];

    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "redis.engineVersion",
            "redis.engine",
            settings => settings.Redis.Engine != "valkey" || IsValkey(settings.Redis.EngineVersion),
            settings => new($"is {settings.Redis.EngineVersion}, but redis.engine is valkey, whose versions begin with 7.2.", "redis.engineVersion", "8.2")),
        SettingsRule.Conflict(
            "redis.engineVersion",
            "redis.engine",
            settings => settings.Redis.Engine != "redis" || RedisVersions.Contains(settings.Redis.EngineVersion, StringComparer.Ordinal),
            settings => new($"is {settings.Redis.EngineVersion}, but redis.engine is redis, which ElastiCache has as 6.2, 7.0 and 7.1.", "redis.engineVersion", "7.1")),
        SettingsRule.Risk(
            "redis.queue.evictionPolicy",
            settings => settings.Redis.Queue.EvictionPolicy == "noeviction",
            settings => new($"is {settings.Redis.Queue.EvictionPolicy}; a full queue then loses tasks without a word.", "redis.queue.evictionPolicy", "noeviction")),
        SettingsRule.Risk(
            "redis.cache.evictionPolicy",
            settings => settings.Redis.Cache.EvictionPolicy != "noeviction",
            _ => new("is noeviction; a full cache then refuses writes.", "redis.cache.evictionPolicy", "allkeys-lru")),
    ];

    private static bool IsValkey(string version) => version.Split('.') is [var major, var minor] && (int.Parse(major), int.Parse(minor)).CompareTo((7, 2)) >= 0;
}
