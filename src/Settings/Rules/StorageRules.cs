namespace FreeAgentics.Infra.Settings.Rules;

internal static class StorageRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Risk(
            "storage.forceDestroy",
            settings => !settings.Storage.ForceDestroy,
            _ => new("is true; destroying the stack deletes every object in its buckets.", "storage.forceDestroy", "false")),
        SettingsRule.Idle(
            "storage.noncurrentVersionDays", "storage.versioning", settings => !settings.Storage.Versioning, "storage.versioning is false."),
        SettingsRule.Conflict(
            "disasterRecovery.replicateBuckets",
            "storage.versioning",
            settings => settings.DisasterRecovery.Role == DisasterRecoveryRole.None || !settings.DisasterRecovery.ReplicateBuckets || settings.Storage.Versioning,
            _ => new("is true, but storage.versioning is false; S3 replicates versioned buckets only.", "storage.versioning", "true")),
    ];
}
