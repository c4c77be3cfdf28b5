namespace FreeAgentics.Infra.Settings;

/// <param name="InstanceClass">Of the primary and of its replicas.</param>
/// <param name="EngineVersion">Exact PostgreSQL version; minor upgrades happen here and nowhere else.</param>
/// <param name="Name">The application's database.</param>
/// <param name="StorageGib">Allocated at first; storage of a database never shrinks.</param>
/// <param name="MaxStorageGib">Limit of storage autoscaling; null for none.</param>
/// <param name="Iops">Provisioned; null for the baseline of the volume.</param>
/// <param name="MultiAz">True for a standby in a second zone.</param>
/// <param name="ReadReplicas">Replicas in the region.</param>
/// <param name="BackupRetentionDays">Days of point-in-time recovery; 0 for no automated backups.</param>
/// <param name="DeletionProtection">True to have RDS refuse a deletion.</param>
/// <param name="PerformanceInsights">True to record what sessions wait for.</param>
/// <param name="Tuning">Parameters of the server that do not follow from the class.</param>
public sealed record DatabaseSettings(
    string InstanceClass,
    string EngineVersion,
    string Name,
    int StorageGib,
    int? MaxStorageGib,
    int? Iops,
    bool MultiAz,
    int ReadReplicas,
    int BackupRetentionDays,
    bool DeletionProtection,
    bool PerformanceInsights,
    DatabaseTuning Tuning)
{
    private const string Instance = "aws:rds/instance:Instance";

    public static DatabaseSettings Read(SettingsSection database) => new(
        InstanceClass: database.Text(
            "instanceClass", "The class of the primary and of its read replicas; memory settings are derived from it.",
            pattern: TextPattern.InstanceClass, fallback: "db.t4g.medium",
            guide: "G20", drives: $"{Instance} instanceClass", example: "db.r7g.large"),
        EngineVersion: database.Text(
            "engineVersion", "The exact PostgreSQL version; minor upgrades are made by changing it.",
            pattern: PostgresVersion, fallback: "17.9",
            guide: "G05", drives: $"{Instance} engineVersion", example: "18.3"),
        Name: database.Text(
            "name", "The application's database; changing it replaces the server.",
            pattern: DatabaseName, fallback: "freeagentics", guide: "G05", drives: $"{Instance} dbName", example: "agents"),
        StorageGib: database.Int(
            "storageGib", "Storage at first; it can grow, and never shrinks.",
            range: 20..65536, fallback: 50, unit: "GiB", guide: "G05", drives: $"{Instance} allocatedStorage", example: "100"),
        MaxStorageGib: database.OptionalInt(
            "maxStorageGib", "Where storage autoscaling stops; without it, storage does not grow.",
            range: 26..65536, unit: "GiB", guide: "G05", drives: $"{Instance} maxAllocatedStorage", example: "500"),
        Iops: database.OptionalInt(
            "iops", "Provisioned input and output operations; without it, the baseline of the volume.",
            range: 12000..64000, unit: "operations per second", guide: "G05", drives: $"{Instance} iops", example: "16000"),
        MultiAz: database.Flag(
            "multiAz", "Keeps a standby in a second zone and fails over to it.",
            fallback: false, guide: "G05", drives: $"{Instance} multiAz", example: "true"),
        ReadReplicas: database.Int(
            "readReplicas", "Read replicas in the region; reads of the application go to them.",
            range: 0..15, fallback: 0, unit: "replicas", guide: "G22", drives: $"{Instance} replicateSourceDb", example: "2"),
        BackupRetentionDays: database.Int(
            "backupRetentionDays", "How far back point-in-time recovery reaches; 0 turns automated backups off.",
            range: 0..35, fallback: 7, unit: "days", guide: "G05", drives: $"{Instance} backupRetentionPeriod", example: "30"),
        DeletionProtection: database.Flag(
            "deletionProtection", "Makes RDS refuse to delete the server.",
            fallback: true, guide: "G05", drives: $"{Instance} deletionProtection", example: "false"),
        PerformanceInsights: database.Flag(
            "performanceInsights", "Records what sessions wait for.",
            fallback: false, guide: "G29", drives: $"{Instance} performanceInsightsEnabled", example: "true"),
        Tuning: database.Object("tuning", "Server parameters that do not follow from the instance class.", DatabaseTuning.Read, guide: "G20"));

    private static TextPattern PostgresVersion { get; } = new("^1[4-9]\\.[0-9]{1,2}$", "a PostgreSQL version from 14 on with its minor, such as \"17.9\" in quotes");

    private static TextPattern DatabaseName { get; } = new("^[a-z][a-z0-9_]{0,62}$", "a PostgreSQL name: a lower-case letter, then letters, digits and underscores");
}
