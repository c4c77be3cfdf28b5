using FreeAgentics.Infra.Components.Data.Storage;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Data;

public class Buckets
{
    [Fact]
    public async Task Are_private_versioned_and_encrypted()
    {
        var plan = await Declare();
        Assert.Equal(2, plan.All("aws:s3/bucket:Bucket").Length);
        Assert.All(plan.All("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"), block =>
        {
            Assert.True(block.Input<bool>("blockPublicAcls"));
            Assert.True(block.Input<bool>("blockPublicPolicy"));
            Assert.True(block.Input<bool>("ignorePublicAcls"));
            Assert.True(block.Input<bool>("restrictPublicBuckets"));
        });
        Assert.All(plan.All("aws:s3/bucketOwnershipControls:BucketOwnershipControls"), controls => Assert.Equal("BucketOwnerEnforced", controls.Input<string>("rule.objectOwnership")));
        Assert.All(plan.All("aws:s3/bucketVersioning:BucketVersioning"), versioning => Assert.Equal("Enabled", versioning.Input<string>("versioningConfiguration.status")));
        Assert.All(
            plan.All("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"),
            encryption => Assert.Equal("arn:key", encryption.Input<string>("rules.0.applyServerSideEncryptionByDefault.kmsMasterKeyId")));
    }

    [Fact]
    public async Task Deny_connections_without_TLS()
    {
        var policy = (await Declare()).Named("aws:s3/bucketPolicy:BucketPolicy", "storage-files").Input<string>("policy");
        Assert.Contains("\"Effect\":\"Deny\"", policy);
        Assert.Contains("\"aws:SecureTransport\":\"false\"", policy);
    }

    [Fact]
    public async Task For_backups_forget_old_dumps_and_for_files_nothing_but_old_versions()
    {
        var plan = await Declare("freeagentics:storage: { backupRetentionDays: 40, infrequentAccessAfterDays: 60 }");
        Assert.Equal(["tidy", "expire"], Rules(plan, "storage-backups"));
        Assert.Equal(["tidy", "archive"], Rules(plan, "storage-files"));
    }

    [Fact]
    public async Task In_another_region_get_every_object_encrypted_by_that_regions_key()
    {
        var plan = await Declaration.Of(() =>
        {
            var here = new FileStorage("here", new(TestStack.Identity, TestStack.Settings().Storage, "arn:here"));
            var there = new FileStorage("there", new(TestStack.Identity with { Region = "us-west-2" }, TestStack.Settings().Storage, "arn:there"));
            _ = new BucketReplication("files", new(TestStack.Identity, here.Files, "arn:here", there.Files, "us-west-2", "arn:there"));
        });
        var replication = plan.Single("aws:s3/bucketReplicationConfig:BucketReplicationConfig");
        Assert.Equal("arn:there", replication.Input<string>("rules.0.destination.encryptionConfiguration.replicaKmsKeyId"));
        Assert.Equal("Enabled", replication.Input<string>("rules.0.sourceSelectionCriteria.sseKmsEncryptedObjects.status"));
        Assert.Equal("Enabled", replication.Input<string>("rules.0.deleteMarkerReplication.status"));
    }

    private static IEnumerable<string> Rules(Declaration plan, string name) =>
        plan.Named("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", name)
            .Input<System.Collections.Immutable.ImmutableArray<object>>("rules")
            .Cast<System.Collections.Immutable.ImmutableDictionary<string, object>>().Select(rule => (string)rule["id"]);

    private static Task<Declaration> Declare(params string[] sections) =>
        Declaration.Of(() => _ = new FileStorage("storage", new(TestStack.Identity, TestStack.Settings(sections).Storage, "arn:key")));
}
