namespace FreeAgentics.Infra.Settings.Rules;

internal static class DatabaseRules
{
    /// <summary>From this size on, gp3 volumes of RDS for PostgreSQL are striped and have a higher baseline.</summary>
    private const int StripedFromGib = 400;

    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "database.maxStorageGib",
            "database.storageGib",
            settings => settings.Database.MaxStorageGib is not { } most || most >= LeastMaximum(settings.Database),
            settings => new(
                $"is {settings.Database.MaxStorageGib}, but database.storageGib is {settings.Database.StorageGib}; RDS needs at least 26% of room to grow.",
                "database.maxStorageGib",
                $"{LeastMaximum(settings.Database)}")),
        SettingsRule.Conflict(
            "database.iops",
            "database.storageGib",
            settings => settings.Database.Iops is not { } iops || (settings.Database.StorageGib >= StripedFromGib && iops >= 12_000),
            settings => new(
                settings.Database.StorageGib < StripedFromGib
                    ? $"is {settings.Database.Iops}, but database.storageGib is {settings.Database.StorageGib}; below {StripedFromGib} GiB a gp3 volume has 3,000 IOPS and takes no other number."
                    : $"is {settings.Database.Iops}, but with database.storageGib at {settings.Database.StorageGib} a gp3 volume has 12,000 IOPS and takes no smaller number.",
                "database.iops")),
        SettingsRule.Conflict(
            "database.readReplicas",
            "database.backupRetentionDays",
            settings => settings.Database.ReadReplicas == 0 || settings.Database.BackupRetentionDays > 0,
            settings => new(
                $"is {settings.Database.ReadReplicas}, but database.backupRetentionDays is 0; RDS makes replicas only of an instance with automated backups.",
                "database.backupRetentionDays",
                "7")),
        SettingsRule.Risk(
            "database.backupRetentionDays",
            settings => settings.Database.BackupRetentionDays > 0,
            _ => new("is 0; without automated backups there is no point-in-time recovery.", "database.backupRetentionDays", "7")),
    ];

    private static int LeastMaximum(DatabaseSettings database) => (int)Math.Ceiling(database.StorageGib * 1.26);
}
