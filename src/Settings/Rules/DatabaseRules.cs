using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

internal static class DatabaseRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        KnownClass("database.instanceClass", database => database.InstanceClass),
        KnownClass("database.replicaClass", database => database.ReplicaClass),
        SettingsRule.Conflict(
            "database.maxStorageGib",
            "database.storageGib",
            settings => settings.Database.Storage.MaxSizeGib is not { } most || most >= settings.Database.Storage.LeastMaximumGib,
            settings => new(
                $"is {settings.Database.Storage.MaxSizeGib}, but database.storageGib is {settings.Database.Storage.SizeGib}; RDS needs at least 26% of room to grow.",
                "database.maxStorageGib",
                $"{settings.Database.Storage.LeastMaximumGib}")),
        Provisioned("database.iops", storage => storage.Iops, "3,000 IOPS"),
        Provisioned("database.throughputMibps", storage => storage.ThroughputMibps, "125 MiB per second"),
        new(ProblemKind.NotAllowed, ["database.tuning.parameters"], subject => UnreadableParameter(subject.Settings.Database.Tuning)),
        SettingsRule.Risk(
            "database.tuning.parameters",
            settings => settings.Database.Tuning.Parameters.GetValueOrDefault("rds.force_ssl", "1") == "1",
            _ => new("sets rds.force_ssl to something else than 1; clients may then send passwords and data in clear.", "database.tuning.parameters[\"rds.force_ssl\"]")),
        SettingsRule.Conflict(
            "database.shardBuckets",
            "database.shards",
            settings => settings.Database.ShardBuckets >= settings.Database.Shards * 16,
            settings => new(
                $"is {settings.Database.ShardBuckets}, but database.shards is {settings.Database.Shards}; with fewer than 16 buckets a shard, shards hold very different amounts.",
                "database.shardBuckets",
                "1024")),
        SettingsRule.Risk(
            "database.backupRetentionDays",
            settings => settings.Database.BackupRetentionDays > 0,
            _ => new("is 0; without automated backups there is no point-in-time recovery.", "database.backupRetentionDays", "7")),
        SettingsRule.Conflict(
            "database.deletionProtection",
            "platform.protected",
            settings => settings.Platform.Protected || !settings.Database.DeletionProtection,
            _ => new("is true, but platform.protected is false; a stack that can be thrown away cannot hold a database that RDS refuses to delete.", "database.deletionProtection", "false")),
        SettingsRule.Idle(
            "database.performanceInsightsDays", "database.performanceInsights", settings => !settings.Database.Monitoring.PerformanceInsights, "database.performanceInsights is false."),
    ];

    private static SettingsRule KnownClass(string setting, Func<DatabaseSettings, string?> name) => new(ProblemKind.NotAllowed, [setting], subject =>
        name(subject.Settings.Database) is not { } given || InstanceClass.TryParse(given, out _)
            ? null
            : new($"is {given}; its memory is not known here, which parameters are derived from. Known families: t3, t4g, m6, m7, m8, r6, r7, r8.", setting, "db.m7g.large"));

    private static SettingsRule Provisioned(string setting, Func<DatabaseStorage, int?> amount, string baseline) => SettingsRule.Conflict(
        setting,
        "database.storageGib",
        settings => amount(settings.Database.Storage) is null || settings.Database.Storage.SizeGib >= DatabaseStorage.StripedFromGib,
        settings => new(
            $"is {amount(settings.Database.Storage)}, but database.storageGib is {settings.Database.Storage.SizeGib}; below {DatabaseStorage.StripedFromGib} GiB a gp3 volume has {baseline} and takes no other number.",
            setting));

    private static RuleBreach? UnreadableParameter(DatabaseTuning tuning)
    {
        var (name, text) = tuning.Parameters.FirstOrDefault(parameter => PostgresParameter.Read(parameter.Key, parameter.Value) is null);
        return name is null
            ? null
            : new($"sets {name} to {text}, a size; only memory parameters that are known here take one. Write the number that the parameter group wants.", $"database.tuning.parameters.{name}");
    }
}
