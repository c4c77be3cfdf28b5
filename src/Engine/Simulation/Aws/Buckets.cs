namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>S3. What configures a bucket has the bucket's name as its id.</summary>
internal static class Buckets
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:s3/bucket:Bucket"] = Bucket,
        ["aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration"] = Tiering,
        ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"] = OfBucket,
        ["aws:s3/bucketLogging:BucketLogging"] = OfBucket,
        ["aws:s3/bucketNotification:BucketNotification"] = OfBucket,
        ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"] = OfBucket,
        ["aws:s3/bucketPolicy:BucketPolicy"] = OfBucket,
        ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"] = OfBucket,
        ["aws:s3/bucketReplicationConfig:BucketReplicationConfig"] = OfBucket,
        ["aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"] = OfBucket,
        ["aws:s3/bucketVersioning:BucketVersioning"] = OfBucket,
        ["aws:s3/bucketObjectv2:BucketObjectv2"] = Object,
    };

    private static void Bucket(SimulatedResource bucket)
    {
        bucket.Id = bucket.Text("bucket");
        bucket.Set("arn", bucket.Arn("s3", bucket.Id, regional: false, ofAccount: false));
        bucket.Set("bucketDomainName", bucket.Id is null ? null : $"{bucket.Id}.s3.invalid");
        bucket.Set("bucketRegionalDomainName", bucket.Id is null || bucket.Region is null ? null : $"{bucket.Id}.s3.{bucket.Region}.invalid");
    }

    private static void OfBucket(SimulatedResource configuration) => configuration.Id = configuration.Text("bucket");

    private static void Tiering(SimulatedResource tiering) =>
        tiering.Id = tiering.Text("bucket") is { } bucket && tiering.Text("name") is { } name ? $"{bucket}:{name}" : null;

    private static void Object(SimulatedResource content)
    {
        content.Id = content.Text("bucket") is { } bucket && content.Text("key") is { } key ? $"{bucket}/{key}" : null;
        content.Set("arn", content.Arn("s3", content.Id, regional: false, ofAccount: false));
    }
}
