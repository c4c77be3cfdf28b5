using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

public sealed class Remediations
{
    private static readonly RemediationContext Prod = new("freeagentics", "prod");

    [Fact]
    public void Tags_that_lack_are_added_and_those_that_are_there_stay() => Assert.Equal(
        PlanValues.From(new { name = "a", tags = new { ManagedBy = "pulumi", Owner = "search", Platform = "freeagentics", Stack = "prod", Team = "x" } }),
        Remedied("FA-TAG-001", new { name = "a", tags = new { Owner = "search", Team = "x" } }));

    [Fact]
    public void A_resource_without_tags_gets_all_of_them()
    {
        var tags = PlanValues.From(new { ManagedBy = "pulumi", Owner = "platform", Platform = "freeagentics", Stack = "prod" });

        Assert.Equal(tags, Remedied("FA-TAG-001", new { })["tags"]);
        Assert.Equal(tags, Remedied("FA-TAG-001", new { tags = (object?)null })["tags"]);
    }

    [Fact]
    public void Tags_that_are_not_known_yet_are_left_alone()
    {
        var inputs = new ObjectValue(ObjectValue.Empty.Properties.Add("tags", UnknownValue.Instance));

        Assert.Same(inputs, PolicyOf("FA-TAG-001").Remediate!(inputs, Prod));
    }

    [Fact]
    public void An_access_block_blocks_in_all_four_ways() => Assert.Equal(
        PlanValues.From(new { bucket = "b", blockPublicAcls = true, blockPublicPolicy = true, ignorePublicAcls = true, restrictPublicBuckets = true }),
        Remedied("FA-S3-004", new { bucket = "b", blockPublicAcls = false, ignorePublicAcls = true }));

    /// <summary>What a remediation has mended, its policy passes.</summary>
    [Theory]
    [InlineData("FA-TAG-001", "aws:s3/bucket:Bucket")]
    [InlineData("FA-S3-004", "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")]
    public async Task Its_policy_passes_afterwards(string id, string type)
    {
        var policy = PolicyOf(id);
        var plan = await Fixtures.RealPlan.Of("prod");
        var found = plan.Resources.First(resource => resource.Type == type) with { Inputs = ObjectValue.Empty };
        var mended = found with { Inputs = policy.Remediate!(found.Inputs, Prod) };
        PolicyContext context = new("prod", new(2026, 11, 23));

        Assert.Contains(policy.Evaluate(new PlanView(plan with { Resources = [found] }, context)), finding => finding.Check.Outcome == Outcome.Fail);
        Assert.DoesNotContain(policy.Evaluate(new PlanView(plan with { Resources = [mended] }, context)), finding => finding.Check.Outcome != Outcome.Pass);
    }

    private static ObjectValue Remedied(string id, object inputs) => PolicyOf(id).Remediate!((ObjectValue)PlanValues.From(inputs), Prod);

    private static ResourcePolicy PolicyOf(string id) => Assert.IsType<ResourcePolicy>(PolicyCatalog.Find(id));
}
