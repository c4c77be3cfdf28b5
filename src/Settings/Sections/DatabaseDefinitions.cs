namespace FreeAgentics.Infra.Settings;

/// <summary>What can be set of PostgreSQL.</summary>
internal static class DatabaseDefinitions
{
    private const string Instance = "aws:rds/instance:Instance";

    private static TextPattern PostgresVersion { get; } = new(
        "^1[4-9]\\.[0-9]{1,2}$", "a PostgreSQL version from 14 on with its minor, such as \"17.9\" in quotes", "17.9", "18.3");

    private static TextPattern Identifier { get; } = new(
        "^[a-z][a-z0-9_]{0,62}$", "a PostgreSQL name: a lower-case letter, then letters, digits and underscores");

    public static DatabaseSettings Read(SettingsSection database) => new()
    {
        InstanceClass = database.Text(
            "instanceClass", "The class of each primary; memory settings and max_connections are derived from it.",
            pattern: TextPattern.InstanceClass, fallback: "db.t4g.medium",
            guide: "G20", drives: $"{Instance} instanceClass", example: "db.r7g.large"),
        ReplicaClass = database.OptionalText(
            "replicaClass", "The class of each replica; the primary's where it is not set, and never a smaller one.",
            pattern: TextPattern.InstanceClass, guide: "G22", drives: $"{Instance} instanceClass", example: "db.r7g.large"),
        EngineVersion = database.Text(
            "engineVersion", "The exact PostgreSQL version; minor upgrades are made by changing it, a major one also needs allowMajorUpgrade.",
            pattern: PostgresVersion, fallback: "17.9", guide: "G05", drives: $"{Instance} engineVersion", example: "18.3"),
        AutoMinorUpgrade = database.Flag(
            "autoMinorUpgrade", "Lets AWS raise the minor version; engineVersion then only counts for new instances.",
            fallback: false, guide: "G05", drives: $"{Instance} autoMinorVersionUpgrade", example: "true"),
        AllowMajorUpgrade = database.Flag(
            "allowMajorUpgrade", "Allows a change of the major version; set it for the upgrade only.",
            fallback: false, guide: "G05", drives: $"{Instance} allowMajorVersionUpgrade", example: "true"),
        Name = database.Text(
            "name", "The application's database; changing it replaces the server.",
            pattern: Identifier, fallback: "freeagentics", guide: "G05", drives: $"{Instance} dbName", example: "agents"),
        MasterUsername = database.Text(
            "masterUsername", "The master's name; changing it replaces the server, and the application never uses it.",
            pattern: Identifier, fallback: "freeagentics_master", drives: $"{Instance} username", example: "dba"),
        ManagedMasterPassword = database.Flag(
            "managedMasterPassword", "Lets RDS make and rotate the master's password; RDS then refuses read replicas.",
            fallback: false, drives: $"{Instance} manageMasterUserPassword", example: "true"),
        CredentialGeneration = database.Int(
            "credentialGeneration", "Raise it by one to give every role a new password.",
            range: 1..10_000, fallback: 1, guide: "G26", drives: "random:index/randomPassword:RandomPassword keepers", example: "2"),
        Storage = DatabaseStorage.Read(database),
        MultiAz = database.Flag(
            "multiAz", "Keeps a standby in a second zone and fails over to it.",
            fallback: true, guide: "G05", drives: $"{Instance} multiAz", example: "false"),
        ReadReplicas = database.Int(
            "readReplicas", "Read replicas of each primary in the region, spread over the zones; reads of the application go to them.",
            range: 0..15, fallback: 0, unit: "replicas", guide: "G22", drives: $"{Instance} replicateSourceDb", example: "2"),
        CascadingReplicas = database.Int(
            "cascadingReplicas", "Replicas of each primary's first replica, which spare the primary.",
            range: 0..15, fallback: 0, unit: "replicas", guide: "G22", drives: $"{Instance} replicateSourceDb", example: "1"),
        Shards = database.Int(
            "shards", "Independent primaries over which keys are spread; never lowered without moving data first.",
            range: 1..16, fallback: 1, unit: "primaries", guide: "G24", drives: Instance, example: "3"),
        ShardBuckets = database.Int(
            "shardBuckets", "Buckets into which keys hash; fixed for the life of the data.",
            range: 64..4096, fallback: 1024, unit: "buckets", guide: "G24", drives: "kubernetes:core/v1:ConfigMap data", example: "2048"),
        BackupRetentionDays = database.Int(
            "backupRetentionDays", "How far back point-in-time recovery reaches; 0 turns automated backups off.",
            range: 0..35, fallback: 7, unit: "days", guide: "G05", drives: $"{Instance} backupRetentionPeriod", example: "30"),
        BackupWindow = database.Text(
            "backupWindow", "When the daily backup starts, in UTC.",
            pattern: TimeWindow.Daily, fallback: "03:00-04:00", guide: "G05", drives: $"{Instance} backupWindow", example: "02:00-03:00"),
        MaintenanceWindow = database.Text(
            "maintenanceWindow", "When AWS may restart an instance, in UTC; apart from the backup window.",
            pattern: TimeWindow.Weekly, fallback: "sun:05:00-sun:06:00", guide: "G05", drives: $"{Instance} maintenanceWindow", example: "sat:05:00-sat:06:00"),
        DeletionProtection = database.Flag(
            "deletionProtection", "Makes RDS refuse to delete the server.",
            fallback: true, guide: "G05", drives: $"{Instance} deletionProtection", example: "false"),
        Monitoring = DatabaseMonitoring.Read(database),
        Tuning = database.Object("tuning", "Server parameters that do not follow from the instance class.", DatabaseTuning.Read, guide: "G20"),
    };
}
