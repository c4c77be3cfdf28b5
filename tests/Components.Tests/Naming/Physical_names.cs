using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Naming;

public class Physical_names
{
    [Fact]
    public void Begin_with_the_platform_and_the_stack() =>
        Assert.Equal("freeagentics-test-postgres-0", PhysicalName.Of(TestStack.Identity, "postgres-0", NameLimit.RdsIdentifier));

    [Fact]
    public void Of_buckets_hold_account_and_region_because_all_accounts_share_the_names() =>
        Assert.Equal("freeagentics-test-files-000000000000-us-east-1", PhysicalName.OfBucket(TestStack.Identity, "files"));

    [Fact]
    public void That_are_too_long_are_refused_and_never_cut()
    {
        var stack = TestStack.Identity with { Stack = new string('x', 30) };
        var error = Assert.Throws<NameTooLongException>(() => PhysicalName.Of(stack, "cache", NameLimit.ReplicationGroup));
        Assert.Equal(
            "The ElastiCache replication group id 'freeagentics-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-cache' has 49 characters; AWS accepts 40. "
            + "Shorten the stack's name, or freeagentics:platform.name in its stack file.",
            error.Message);
    }
}
