using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;

namespace FreeAgentics.Infra.Stacks.Tests;

public class A_platform_in_two_regions
{
    private const string Instance = "aws:rds/instance:Instance";

    [Fact]
    public async Task Has_a_standby_that_replicates_the_primary_with_the_key_that_the_primary_made_for_it()
    {
        var primary = (await StackPlan.Of("prod")).Single(Instance, "postgres-0");
        var standby = (await StackPlan.Of("prod-west")).Single(Instance, "postgres-0");
        Assert.Equal((primary.Outputs["arn"] as StringValue)!.Value, standby.Text("replicateSourceDb"));
        Assert.StartsWith("arn:aws:kms:us-west-2:", standby.Text("kmsKeyId"));
        Assert.Contains((await StackPlan.Of("prod")).Of("aws:kms/key:Key"), key => key.Outputs["arn"] == standby.Inputs["kmsKeyId"]);
    }

    [Fact]
    public async Task Copies_files_backups_and_secrets_to_the_other_region()
    {
        var plan = await StackPlan.Of("prod");
        Assert.Equal(2, plan.Of("aws:s3/bucketReplicationConfig:BucketReplicationConfig").Count());
        Assert.All(
            plan.Of("aws:secretsmanager/secret:Secret").Where(secret => !secret.Name.StartsWith("redis", StringComparison.Ordinal)),
            secret => Assert.Contains(("replicas", "us-west-2"), secret.Inputs.Texts()));
    }

    [Fact]
    public async Task Keeps_what_lies_in_the_other_region_with_the_provider_of_that_region()
    {
        var plan = await StackPlan.Of("prod");
        var west = plan.Resources.Where(resource => resource.Custom && resource.Urn.Contains("StandbyRegion$", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(west);
        Assert.All(west, resource => Assert.Contains("::aws-us-west-2::", resource.Provider));
    }

    [Fact]
    public async Task Lets_the_standby_read_the_primary_and_never_the_other_way()
    {
        Assert.Empty((await StackPlan.Of("prod")).Of("pulumi:pulumi:StackReference"));
        Assert.Single((await StackPlan.Of("prod-west")).Of("pulumi:pulumi:StackReference"));
    }

    [Fact]
    public async Task Turns_the_replica_into_a_primary_in_place()
    {
        var standby = await StackPlan.Of("prod-west");
        var promoted = await StackPlan.Of("prod-west", "    peerStack: prod\n", "    peerStack: prod\n    promoted: true\n", baseline: standby);
        var instance = promoted.Single(Instance, "postgres-0");
        Assert.Equal(StepKind.Update, instance.Step.Kind);
        Assert.Equal(["replicateSourceDb"], instance.Step.Changes.Select(change => change.Path));
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("prod-west")]
    public async Task Answers_where_its_health_is_asked_for(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var check = plan.Single("aws:route53/healthCheck:HealthCheck");
        var route = plan.Single("kubernetes:networking.k8s.io/v1:Ingress", "api-region-health").Inputs.Texts().Select(leaf => leaf.Text).ToList();
        Assert.Contains(check.Text("fqdn"), route);
        Assert.Contains(check.Text("resourcePath"), route);
    }

    [Fact]
    public async Task Has_networks_that_do_not_overlap_so_that_they_can_be_joined()
    {
        var blocks = new List<string>();
        foreach (var stack in StackFiles.Platforms)
            blocks.Add((await StackPlan.Of(stack)).Single("aws:ec2/vpc:Vpc").Text("cidrBlock")!);
        Assert.Equal(blocks.Distinct().Count(), blocks.Count);
    }
}
