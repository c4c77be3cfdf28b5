using FreeAgentics.Infra.Plans;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Buckets and what must stand beside each of them.</summary>
public static class BucketPolicies
{
    private const string Bucket = "aws:s3/bucket:Bucket";

    private static readonly string[] PublicAccessFlags = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    public static readonly Policy BlocksPublicAccess = new ResourcePolicy
    {
        Id = "FA-S3-001",
        Title = "Each bucket blocks public access in all four ways",
        Because = "One forgotten ACL publishes every file.",
        Severity = Critical,
        Types = [Bucket],
        Require = bucket => Beside(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", block => Check.All(PublicAccessFlags.Select(flag => block.Input(flag).IsTrue()))),
        Remedy = "Declare the bucket through the PrivateBucket component.",
        Aliases = ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6", "AWS-0086", "AWS-0087", "AWS-0091", "AWS-0093", "S3.8"],
    };

    public static readonly Policy DeniesPlainHttp = new ResourcePolicy
    {
        Id = "FA-S3-002",
        Title = "Each bucket denies requests without TLS",
        Because = "Signed URLs over plain HTTP give the object to whoever listens.",
        Severity = High,
        Types = [Bucket],
        Require = bucket => Beside(bucket, "aws:s3/bucketPolicy:BucketPolicy", policy => IamDocument.Judge(policy.Input("policy"), DeniesPlain)),
        Remedy = "Declare the bucket through the PrivateBucket component.",
        Aliases = ["S3.5", "CIS-3.1.1", "AwsSolutions-S10"],
    };

    public static readonly Policy Versioned = new ResourcePolicy
    {
        Id = "FA-S3-003",
        Title = "Each bucket keeps versions and lets them expire",
        Because = "Without versions an overwrite is final; without a lifecycle they cost for ever.",
        Severity = Medium,
        Types = [Bucket],
        Require = bucket => Beside(bucket, "aws:s3/bucketVersioning:BucketVersioning", versioning => versioning.Input("versioningConfiguration", "status").Is("Enabled")).And(Beside(bucket, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", lifecycle => lifecycle.Input("rules").Must(rules => rules.Items.Length > 0, "a list with a rule"))),
        Remedy = "Leave storage.versioning on.",
        Aliases = ["CKV_AWS_21", "AWS-0090", "S3.14", "S3.10"],
    };

    public static readonly Policy AccessBlockComplete = new ResourcePolicy
    {
        Id = "FA-S3-004",
        Title = "A public access block blocks in all four ways",
        Because = "Three of four leave one way open.",
        Severity = Critical,
        Alone = true,
        Types = ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
        Require = block => Check.All(PublicAccessFlags.Select(flag => block.Input(flag).IsTrue())),
        Remedy = "Declare the bucket through the PrivateBucket component.",
        Aliases = ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"],
        Remediate = (inputs, _) => new(PublicAccessFlags.Aggregate(inputs.Properties, (properties, flag) => properties.SetItem(flag, BoolValue.True))),
    };

    private static Check Beside(ResourceView bucket, string type, Func<ResourceView, Check> rule)
    {
        var beside = bucket.Plan.OfType(type).FirstOrDefault(candidate => candidate.Source("bucket", Bucket)?.Urn == bucket.Urn);
        return beside is null ? Check.Failed($"no {type[(type.LastIndexOf(':') + 1)..]} names this bucket") : rule(beside);
    }

    private static Check DeniesPlain(IamDocument document) => Check.That(
        document.Statements.Any(statement => !statement.Allows && statement.IsForEveryPrincipal
            && statement.ConditionKeys.TryGetValue("aws:securetransport", out var values) && values.Contains("false", StringComparer.OrdinalIgnoreCase)),
        () => "policy denies nothing where aws:SecureTransport is false");
}
