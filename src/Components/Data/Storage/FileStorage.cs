using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <summary>A bucket for the application's files, and one for dumps.</summary>
public sealed class FileStorage : ComponentResource
{
    [Output("filesBucket")] public Output<string> FilesBucket { get; private set; }

    [Output("backupsBucket")] public Output<string> BackupsBucket { get; private set; }

    public PrivateBucket Files { get; }

    public PrivateBucket Backups { get; }

    public FileStorage(string name, StorageArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:FileStorage", name, options)
    {
        Files = new PrivateBucket($"{name}-files", FilesOf(args, PhysicalName.OfBucket(args.Stack, "files")), new() { Parent = this });
        Backups = new PrivateBucket($"{name}-backups", BackupsOf(args, PhysicalName.OfBucket(args.Stack, "backups")), new() { Parent = this });
        FilesBucket = Files.Name;
        BackupsBucket = Backups.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["filesBucket"] = FilesBucket, ["backupsBucket"] = BackupsBucket });
    }

    private static PrivateBucketArgs FilesOf(StorageArgs args, string bucketName) => new(args.Stack, bucketName, args.KeyArn)
    {
        Versioned = args.Settings.Versioning,
        OldVersionDays = args.Settings.NoncurrentVersionDays,
        ArchiveAfterDays = args.Settings.InfrequentAccessAfterDays ?? 0,
        ForceDestroy = args.Settings.ForceDestroy,
    };

    private static PrivateBucketArgs BackupsOf(StorageArgs args, string bucketName) => new(args.Stack, bucketName, args.KeyArn)
    {
        Versioned = args.Settings.Versioning,
        OldVersionDays = args.Settings.NoncurrentVersionDays,
        ExpireAfterDays = args.Settings.BackupRetentionDays,
        ForceDestroy = args.Settings.ForceDestroy,
        Retained = true,
    };
}
