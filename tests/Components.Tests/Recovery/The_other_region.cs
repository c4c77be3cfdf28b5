using FreeAgentics.Infra.Components.Recovery;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Recovery;

public class The_other_region
{
    [Fact]
    public async Task Holds_keys_buckets_and_a_vault_before_anything_is_copied_there()
    {
        var plan = await Declare();
        Assert.Equal(["standby-database", "standby-secrets", "standby-storage"], plan.All("aws:kms/key:Key").Select(key => key.Name));
        Assert.Equal(
            ["freeagentics-test-backups-000000000000-us-west-2", "freeagentics-test-files-000000000000-us-west-2"],
            plan.All("aws:s3/bucket:Bucket").Select(bucket => bucket.Input<string>("bucket")));
        Assert.NotNull(plan.Single("aws:backup/vault:Vault"));
    }

    [Fact]
    public async Task Has_keys_that_services_of_that_region_use()
    {
        var policy = (await Declare()).Named("aws:kms/key:Key", "standby-database").Input<string>("policy");
        Assert.Contains("rds.us-west-2.amazonaws.com", policy);
        Assert.DoesNotContain("us-east-1", policy);
    }

    private static Task<Declaration> Declare() => Declaration.Of(() =>
        _ = new StandbyRegion("standby", new(TestStack.Identity, "us-west-2", TestStack.Settings().Storage, TestStack.Settings().Keys)));
}
