namespace FreeAgentics.Infra.Settings;

/// <summary>Redis on ElastiCache: a group for the cache, which may forget, and one for the queue, which must not.</summary>
public sealed record RedisSettings
{
    /// <summary>valkey or redis.</summary>
    public required string Engine { get; init; }

    /// <summary>Major and minor; never lowered.</summary>
    public required string EngineVersion { get; init; }

    public required bool AutoMinorUpgrade { get; init; }

    /// <summary>token or users.</summary>
    public required string Authentication { get; init; }

    /// <summary>Raised by one to give every group a new token.</summary>
    public required int CredentialGeneration { get; init; }

    public required RedisGroupSettings Cache { get; init; }

    public required RedisGroupSettings Queue { get; init; }

    public required CachingSettings Caching { get; init; }

    /// <summary>Zero for never.</summary>
    public required TimeSpan IdleTimeout { get; init; }

    public required TimeSpan TcpKeepAlive { get; init; }

    /// <summary>Commands that take longer are logged.</summary>
    public required TimeSpan SlowLogThreshold { get; init; }

    public required string SnapshotWindow { get; init; }

    public required string MaintenanceWindow { get; init; }

    public required int LogRetentionDays { get; init; }

    /// <summary>The family of parameter groups, such as <c>valkey8</c>.</summary>
    public string ParameterFamily => EngineVersion.StartsWith("6.", StringComparison.Ordinal) ? "redis6.x" : $"{Engine}{EngineVersion.Split('.')[0]}";

    public static RedisSettings Read(SettingsSection redis) => new()
    {
        Engine = redis.OneOf(
            "engine", "Valkey costs about a fifth less than Redis OSS; a change back to Redis OSS replaces the group.", ["valkey", "redis"], fallback: "valkey",
            guide: "G06", drives: "aws:elasticache/replicationGroup:ReplicationGroup engine", example: "redis"),
        EngineVersion = redis.Text(
            "engineVersion", "Major and minor version of the engine; never lowered.", fallback: "8.2",
            pattern: new TextPattern("^[0-9]+\\.[0-9]+$", "a version such as 8.2", "8.2", "9.1", "7.1"),
            guide: "G06", drives: "aws:elasticache/replicationGroup:ReplicationGroup engineVersion", example: "9.1"),
        AutoMinorUpgrade = redis.Flag(
            "autoMinorUpgrade", "Lets AWS raise the patch version in the maintenance window.", fallback: true,
            drives: "aws:elasticache/replicationGroup:ReplicationGroup autoMinorVersionUpgrade", example: "false"),
        Authentication = redis.OneOf(
            "authentication", "token: one password a group, as plain clients know it; users: a user group with access rights of its own.", ["token", "users"], fallback: "token",
            drives: "aws:elasticache/replicationGroup:ReplicationGroup authToken, userGroupIds", example: "users"),
        CredentialGeneration = redis.Int(
            "credentialGeneration", "Raise it by one to give every group a new password; the old token stays valid until the next change.", range: 1..10_000, fallback: 1,
            drives: "random:index/randomPassword:RandomPassword keepers", example: "2"),
        Cache = redis.Object(
            "cache", "The group that holds what can be computed again.", group => RedisGroupSettings.Read(group, "allkeys-lru", snapshotDays: 0)),
        Queue = redis.Object(
            "queue", "The group that holds tasks; it never evicts any.", group => RedisGroupSettings.Read(group, "noeviction", snapshotDays: 7)),
        Caching = redis.Object("caching", "How the application uses the cache.", CachingSettings.Read, guide: "G35"),
        IdleTimeout = redis.Duration(
            "idleTimeout", "When an idle connection is closed; 0s for never.", least: "0s", most: "1d", fallback: "0s",
            guide: "G21", drives: "aws:elasticache/parameterGroup:ParameterGroup timeout", example: "5m"),
        TcpKeepAlive = redis.Duration(
            "tcpKeepAlive", "How often a connection is probed for a client that has gone.", least: "10s", most: "1h", fallback: "1m",
            guide: "G21", drives: "aws:elasticache/parameterGroup:ParameterGroup tcp-keepalive", example: "5m"),
        SlowLogThreshold = redis.Duration(
            "slowLogThreshold", "Commands that take longer are logged.", least: "1ms", most: "10s", fallback: "10ms",
            guide: "G30", drives: "aws:elasticache/parameterGroup:ParameterGroup slowlog-log-slower-than", example: "5ms"),
        SnapshotWindow = redis.Text(
            "snapshotWindow", "When the daily snapshot starts, in UTC.", fallback: "02:00-03:00", pattern: TimeWindow.Daily,
            guide: "G21", drives: "aws:elasticache/replicationGroup:ReplicationGroup snapshotWindow", example: "01:00-02:00"),
        MaintenanceWindow = redis.Text(
            "maintenanceWindow", "When AWS may change a node, in UTC.", fallback: "sun:06:00-sun:07:00", pattern: TimeWindow.Weekly,
            guide: "G21", drives: "aws:elasticache/replicationGroup:ReplicationGroup maintenanceWindow", example: "sat:06:00-sat:07:00"),
        LogRetentionDays = redis.OneOf(
            "logRetentionDays", "How long slow and engine logs are kept.",
            values: LogRetention.Days, fallback: 30, unit: "days",
            guide: "G30", drives: "aws:cloudwatch/logGroup:LogGroup retentionInDays", example: "90"),
    };
}
