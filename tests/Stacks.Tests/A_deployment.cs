using FreeAgentics.Infra.Stacks.Tests.Plans;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Stacks.Tests;

public class A_deployment
{
    [Fact]
    public async Task Stops_before_it_starts_while_ids_from_examples_are_left()
    {
        var mocks = new Mock<IMocks>();
        var error = await Assert.ThrowsAsync<RunException>(() =>
            Deployment.TestAsync<PlatformStack>(mocks.Object, new TestOptions { IsPreview = false, ProjectName = "freeagentics", StackName = "dev" }));
        Assert.Contains("freeagentics:aws.accountId", error.Message);
        Assert.Contains("000000000000", error.Message);
        mocks.Verify(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type!.StartsWith("aws:"))), Times.Never);
    }

    [Fact]
    public async Task Can_be_previewed_with_them()
    {
        var result = await StackPlan.Preview("test");
        Assert.True(result.Succeeded);
    }
}
