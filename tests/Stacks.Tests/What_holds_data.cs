using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;

namespace FreeAgentics.Infra.Stacks.Tests;

public class What_holds_data
{
    private const string Instance = "aws:rds/instance:Instance";
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Key = "aws:kms/key:Key";
    private const string Vault = "aws:backup/vault:Vault";

    private static readonly string[] Types =
    [
        Instance, Bucket, Key, Vault, "aws:elasticache/replicationGroup:ReplicationGroup", "aws:secretsmanager/secret:Secret", "aws:eks/cluster:Cluster",
    ];

    public static TheoryData<string> Protected => ["staging", "prod", "prod-west", "bootstrap"];

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task Is_protected_outside_of_dev(string stack)
    {
        var data = (await StackPlan.Of(stack)).Resources.Where(resource => Types.Contains(resource.Type)).ToList();
        Assert.NotEmpty(data);
        Assert.All(data, resource => Assert.True(resource.Options.Protect, resource.Urn));
    }

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task Outlives_its_declaration_where_nothing_stands_in_its_way(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.All(plan.Of(Key), key => Assert.True(key.Options.RetainOnDelete, key.Urn));
        Assert.All(plan.Of(Vault), vault => Assert.True(vault.Options.RetainOnDelete, vault.Urn));
        Assert.All(plan.Of(Bucket).Where(bucket => bucket.Name.Contains("backups", StringComparison.Ordinal)), bucket => Assert.True(bucket.Options.RetainOnDelete, bucket.Urn));
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("prod")]
    [InlineData("prod-west")]
    public async Task Leaves_a_snapshot_and_is_refused_deletion_by_RDS_itself(string stack) => Assert.All((await StackPlan.Of(stack)).Of(Instance), instance =>
    {
        Assert.True(instance.IsTrue("deletionProtection"));
        Assert.False(instance.IsTrue("skipFinalSnapshot"));
        Assert.NotNull(instance.Text("finalSnapshotIdentifier"));
    });

    [Fact]
    public async Task Can_be_thrown_away_in_dev_completely()
    {
        var plan = await StackPlan.Of("dev");
        Assert.DoesNotContain(plan.Resources, resource => resource.Options.Protect || resource.Options.RetainOnDelete);
        Assert.All(plan.Of(Instance), instance =>
        {
            Assert.False(instance.IsTrue("deletionProtection"));
            Assert.True(instance.IsTrue("skipFinalSnapshot"));
            Assert.True(instance.IsTrue("deleteAutomatedBackups"));
        });
        Assert.All(plan.Of(Bucket), bucket => Assert.True(bucket.IsTrue("forceDestroy")));
        Assert.All(plan.Of("aws:secretsmanager/secret:Secret"), secret => Assert.Equal(0, secret.Number("recoveryWindowInDays")));
        Assert.False(plan.Single("aws:eks/cluster:Cluster").IsTrue("deletionProtection"));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    [InlineData("prod-west")]
    public async Task Is_encrypted_by_a_key_of_ours(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.All(plan.Of(Instance), instance => Assert.StartsWith("arn:aws:kms:", instance.Text("kmsKeyId")));
        Assert.All(plan.Of("aws:elasticache/replicationGroup:ReplicationGroup"), group => Assert.StartsWith("arn:aws:kms:", group.Text("kmsKeyId")));
        Assert.All(plan.Of("aws:secretsmanager/secret:Secret"), secret => Assert.StartsWith("arn:aws:kms:", secret.Text("kmsKeyId")));
        Assert.Equal(plan.Of(Bucket).Count(), plan.Of("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration").Count());
    }

    [Fact]
    public async Task Is_never_shown_a_password_in_clear()
    {
        var plan = await StackPlan.Of("prod");
        Assert.All(plan.Of(Instance).Where(instance => instance.Inputs["password"] is not null), instance => Assert.IsType<SecretValue>(instance.Inputs["password"]));
        Assert.All(plan.Of("aws:elasticache/replicationGroup:ReplicationGroup"), group => Assert.IsType<SecretValue>(group.Inputs["authToken"]));
        Assert.All(plan.Of("aws:secretsmanager/secretVersion:SecretVersion"), version => Assert.IsType<SecretValue>(version.Inputs["secretString"]));
    }
}
