using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <summary>A bucket that nobody outside the account reads: owner enforced, public access blocked, TLS only, encrypted, versioned, with a lifecycle.</summary>
public sealed class PrivateBucket : ComponentResource
{
    [Output("name")] public Output<string> Name { get; private set; }

    [Output("arn")] public Output<string> Arn { get; private set; }

    /// <summary>The bucket's versioning, which replication needs first.</summary>
    public Resource Versioning { get; }

    public PrivateBucket(string name, PrivateBucketArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:PrivateBucket", name, options)
    {
        var bucket = new Bucket(name, new()
        {
            BucketName = args.BucketName,
            ForceDestroy = args.ForceDestroy,
            Tags = ResourceTags.Of(args.Stack, args.Component, name),
        }, new()
        {
            Parent = this,
            Protect = args.Stack.Protected,
            RetainOnDelete = args.Stack.Protected && args.Retained,
            // Versioning, encryption, lifecycle and replication have resources of their own; S3 reports them here as well.
            IgnoreChanges = { "versioning", "serverSideEncryptionConfiguration", "lifecycleRules", "replicationConfiguration" },
        });
        _ = new BucketAccess(name, bucket, new() { Parent = this });
        Versioning = VersioningOf(name, bucket, args.Versioned);
        Encrypt(name, bucket, args);
        _ = new BucketLifecycle(name, args, bucket.Id, new() { Parent = this, DependsOn = { Versioning } });
        Name = bucket.Id;
        Arn = bucket.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    private BucketVersioning VersioningOf(string name, Bucket bucket, bool versioned) => new(name, new()
    {
        Bucket = bucket.Id,
        VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = versioned ? "Enabled" : "Suspended" },
    }, new() { Parent = this });

    private void Encrypt(string name, Bucket bucket, PrivateBucketArgs args) => _ = new BucketServerSideEncryptionConfiguration(name, new()
    {
        Bucket = bucket.Id,
        Rules = new BucketServerSideEncryptionConfigurationRuleArgs
        {
            BucketKeyEnabled = true,
            ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
            {
                SseAlgorithm = "aws:kms",
                KmsMasterKeyId = args.KeyArn,
            },
        },
    }, new() { Parent = this });
}
