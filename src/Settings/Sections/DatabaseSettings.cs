namespace FreeAgentics.Infra.Settings;

/// <summary>PostgreSQL on RDS.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Of each primary.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>Of each replica; null for the primary's own.</summary>
    public required string? ReplicaClass { get; init; }

    /// <summary>Major and minor, exactly; with <see cref="AutoMinorUpgrade"/> the version of the first deployment.</summary>
    public required string EngineVersion { get; init; }

    public required bool AutoMinorUpgrade { get; init; }

    public required bool AllowMajorUpgrade { get; init; }

    /// <summary>The application's database, in every shard.</summary>
    public required string Name { get; init; }

    /// <summary>The master; the application never uses it.</summary>
    public required string MasterUsername { get; init; }

    /// <summary>True to let RDS make and rotate the master's password, which rules replicas out.</summary>
    public required bool ManagedMasterPassword { get; init; }

    /// <summary>Raised by one to give every role a new password.</summary>
    public required int CredentialGeneration { get; init; }

    public required DatabaseStorage Storage { get; init; }

    /// <summary>True for a standby in a second zone.</summary>
    public required bool MultiAz { get; init; }

    /// <summary>Replicas of each primary, in the region.</summary>
    public required int ReadReplicas { get; init; }

    /// <summary>Replicas of each primary's first replica.</summary>
    public required int CascadingReplicas { get; init; }

    public required int Shards { get; init; }

    /// <summary>Fixed for the life of the data: keys hash to buckets, and buckets move between shards.</summary>
    public required int ShardBuckets { get; init; }

    /// <summary>Days of point-in-time recovery; 0 for no automated backups.</summary>
    public required int BackupRetentionDays { get; init; }

    /// <summary>Daily, in UTC.</summary>
    public required string BackupWindow { get; init; }

    /// <summary>Weekly, in UTC.</summary>
    public required string MaintenanceWindow { get; init; }

    /// <summary>True to have RDS refuse a deletion.</summary>
    public required bool DeletionProtection { get; init; }

    public required DatabaseMonitoring Monitoring { get; init; }

    public required DatabaseTuning Tuning { get; init; }

    public string MajorVersion => EngineVersion.Split('.')[0];

    public InstanceClass Machine => Settings.InstanceClass.Parse(InstanceClass);

    public InstanceClass ReplicaMachine => ReplicaClass is null ? Machine : Settings.InstanceClass.Parse(ReplicaClass);

    public static DatabaseSettings Read(SettingsSection database) => DatabaseDefinitions.Read(database);
}
