namespace FreeAgentics.Infra.Settings;

/// <param name="Versioning">True to keep overwritten and deleted objects.</param>
/// <param name="NoncurrentVersionDays">Days that they are kept.</param>
/// <param name="InfrequentAccessAfterDays">Age in days at which files move to the cheaper class; null for never.</param>
/// <param name="BackupRetentionDays">Days that dumps in the bucket for backups are kept.</param>
/// <param name="ForceDestroy">True to let a teardown delete buckets that are not empty.</param>
public sealed record StorageSettings(
    bool Versioning, int NoncurrentVersionDays, int? InfrequentAccessAfterDays, int BackupRetentionDays, bool ForceDestroy)
{
    public static StorageSettings Read(SettingsSection storage) => new(
        Versioning: storage.Flag(
            "versioning", "Keeps overwritten and deleted objects of both buckets.",
            fallback: true, guide: "G07", drives: "aws:s3/bucketVersioning:BucketVersioning versioningConfiguration.status", example: "false"),
        NoncurrentVersionDays: storage.Int(
            "noncurrentVersionDays", "How long overwritten and deleted objects are kept.",
            range: 1..3650, fallback: 30, unit: "days",
            guide: "G07", drives: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules.noncurrentVersionExpiration", example: "90"),
        InfrequentAccessAfterDays: storage.OptionalInt(
            "infrequentAccessAfterDays", "Age at which files move to the class for infrequent access; S3 allows 30 days and more.",
            range: 30..3650, unit: "days",
            guide: "G07", drives: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules.transitions", example: "60"),
        BackupRetentionDays: storage.Int(
            "backupRetentionDays", "How long dumps in the bucket for backups are kept.",
            range: 1..3650, fallback: 30, unit: "days",
            guide: "G07", drives: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules.expiration", example: "90"),
        ForceDestroy: storage.Flag(
            "forceDestroy", "Lets a teardown delete buckets with everything in them.",
            fallback: false, guide: "G07", drives: "aws:s3/bucket:Bucket forceDestroy", example: "true"));
}
