using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <summary>What happens to a bucket's objects with age: interrupted uploads and old versions go, and, where set, objects become cheaper or go too.</summary>
public sealed class BucketLifecycle : ComponentResource
{
    private const int InterruptedUploadDays = 7;

    public BucketLifecycle(string name, PrivateBucketArgs args, Input<string> bucket, ComponentResourceOptions? options = null)
        : base("freeagentics:data:BucketLifecycle", name, options)
    {
        var rules = new InputList<BucketLifecycleConfigurationRuleArgs> { Tidy(args) };
        if (args.ArchiveAfterDays > 0)
            rules.Add(Archive(args));
        if (args.ExpireAfterDays > 0)
            rules.Add(Expire(args));
        _ = new BucketLifecycleConfiguration(name, new() { Bucket = bucket, Rules = rules }, new() { Parent = this });
        RegisterOutputs();
    }

    private static BucketLifecycleConfigurationRuleArgs Tidy(PrivateBucketArgs args) => new()
    {
        Id = "tidy",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
        AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = InterruptedUploadDays },
        NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = args.OldVersionDays },
    };

    private static BucketLifecycleConfigurationRuleArgs Archive(PrivateBucketArgs args) => new()
    {
        Id = "archive",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
        Transitions = new BucketLifecycleConfigurationRuleTransitionArgs { Days = args.ArchiveAfterDays, StorageClass = "STANDARD_IA" },
    };

    private static BucketLifecycleConfigurationRuleArgs Expire(PrivateBucketArgs args) => new()
    {
        Id = "expire",
        Status = "Enabled",
        Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
        Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = args.ExpireAfterDays },
    };
}
