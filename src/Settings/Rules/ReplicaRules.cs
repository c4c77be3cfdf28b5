namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>What RDS wants of an instance before it makes replicas of it.</summary>
internal static class ReplicaRules
{
    private const int MostReplicas = 15;

    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "database.readReplicas",
            "database.backupRetentionDays",
            settings => settings.Database.ReadReplicas == 0 || settings.Database.BackupRetentionDays > 0,
            settings => new(
                $"is {settings.Database.ReadReplicas}, but database.backupRetentionDays is 0; RDS makes replicas only of an instance with automated backups.",
                "database.backupRetentionDays",
                "7")),
        SettingsRule.Conflict(
            "disasterRecovery.role",
            "database.backupRetentionDays",
            settings => settings.DisasterRecovery.Role is DisasterRecoveryRole.None || settings.Database.BackupRetentionDays > 0,
            _ => new(
                "asks for a replica in another region, but database.backupRetentionDays is 0; RDS makes replicas only of an instance with automated backups.",
                "database.backupRetentionDays",
                "7")),
        SettingsRule.Conflict(
            "database.cascadingReplicas",
            "database.readReplicas",
            settings => settings.Database.CascadingReplicas == 0 || settings.Database.ReadReplicas > 0,
            settings => new(
                $"is {settings.Database.CascadingReplicas}, but database.readReplicas is 0; a cascade begins at a first replica.", "database.readReplicas", "1")),
        SettingsRule.Conflict(
            "database.readReplicas",
            "disasterRecovery.role",
            settings => settings.Database.ReadReplicas < MostReplicas || settings.DisasterRecovery.Role is not DisasterRecoveryRole.Primary,
            _ => new(
                $"is {MostReplicas}, the most that a primary can have, but disasterRecovery.role is primary and asks for one more.", "database.readReplicas", $"{MostReplicas - 1}")),
        SettingsRule.Conflict(
            "database.managedMasterPassword",
            "database.readReplicas",
            settings => !settings.Database.ManagedMasterPassword || settings.Database.ReadReplicas == 0,
            settings => new(
                $"is true, but database.readReplicas is {settings.Database.ReadReplicas}; RDS makes no replicas of an instance whose password it manages.",
                "database.managedMasterPassword",
                "false")),
        SettingsRule.Conflict(
            "database.managedMasterPassword",
            "disasterRecovery.role",
            settings => !settings.Database.ManagedMasterPassword || settings.DisasterRecovery.Role is DisasterRecoveryRole.None,
            _ => new(
                "is true, but disasterRecovery.role asks for a replica in another region; RDS makes none of an instance whose password it manages.",
                "database.managedMasterPassword",
                "false")),
        SettingsRule.Conflict(
            "database.replicaClass",
            "database.instanceClass",
            settings => settings.Database.ReplicaClass is not { } replica
                || !InstanceClass.TryParse(replica, out var small) || !InstanceClass.TryParse(settings.Database.InstanceClass, out var large)
                || small.MemoryGib >= large.MemoryGib,
            settings => new(
                $"is {settings.Database.ReplicaClass}, but database.instanceClass is {settings.Database.InstanceClass}; recovery stops on a replica that accepts fewer connections than its primary.",
                "database.replicaClass",
                settings.Database.InstanceClass)),
        SettingsRule.Idle(
            "disasterRecovery.promoted", "disasterRecovery.role", settings => settings.DisasterRecovery.Role is not DisasterRecoveryRole.Standby, "only a standby can be promoted; disasterRecovery.role is not standby."),
    ];
}
