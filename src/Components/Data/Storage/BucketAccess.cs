using FreeAgentics.Infra.Components.Iam;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <summary>What keeps a bucket private: no ACLs, no public access, no connection without TLS.</summary>
public sealed class BucketAccess : ComponentResource
{
    public BucketAccess(string name, Bucket bucket, ComponentResourceOptions? options = null)
        : base("freeagentics:data:BucketAccess", name, options)
    {
        _ = new BucketOwnershipControls(name, new()
        {
            Bucket = bucket.Id,
            Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
        }, new() { Parent = this });
        var block = new BucketPublicAccessBlock(name, new()
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, new() { Parent = this });
        // S3 refuses two concurrent changes to a bucket's access.
        _ = new BucketPolicy(name, new()
        {
            Bucket = bucket.Id,
            Policy = PolicyDocument.Of(TlsOnly(bucket.Arn)),
        }, new() { Parent = this, DependsOn = { block } });
        RegisterOutputs();
    }

    private static PolicyStatement TlsOnly(Output<string> arn) => new("DenyWithoutTls")
    {
        Effect = "Deny",
        Principal = PolicyPrincipal.Everyone,
        Actions = ["s3:*"],
        Resources = [arn, Output.Format($"{arn}/*")],
        Conditions = [new("Bool", "aws:SecureTransport", "false")],
    };
}
