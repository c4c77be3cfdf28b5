using FreeAgentics.Infra.Plans;
using static FreeAgentics.Infra.Changes.Tests.SamplePlans;

namespace FreeAgentics.Infra.Changes.Tests;

public sealed class Guarded_steps
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly PlanResource Main = Resource(Database, "main", StepKind.Same);

    [Fact]
    public void A_replaced_database_is_stopped_with_its_property_what_is_lost_and_the_safe_path()
    {
        var finding = Assert.Single(Evaluate(Main.Replaced("engine")).Findings);

        Assert.Equal((Main.Urn, StepKind.Replace, GuardReason.Stateful, true), (finding.Urn, finding.Step, finding.Reason, finding.Fails));
        Assert.Equal("engine", Assert.Single(finding.Because).Path);
        Assert.Contains("the database", finding.Loses, StringComparison.Ordinal);
        Assert.StartsWith("Take a snapshot", finding.SafePath, StringComparison.Ordinal);
        Assert.Contains("freeagentics:guards.allowances", finding.SafePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StepKind.Same)]
    [InlineData(StepKind.Create)]
    [InlineData(StepKind.Update)]
    [InlineData(StepKind.Import)]
    [InlineData(StepKind.Read)]
    public void Steps_that_take_nothing_away_are_fine(StepKind step) =>
        Assert.Empty(Evaluate(Resource(Database, "main", step).Protected()).Findings);

    [Theory]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData("aws:s3/bucket:Bucket")]
    [InlineData("aws:kms/key:Key")]
    [InlineData("aws:secretsmanager/secret:Secret")]
    [InlineData("aws:eks/cluster:Cluster")]
    [InlineData("aws:ecr/repository:Repository")]
    [InlineData("aws:dynamodb/table:Table")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup")]
    [InlineData("aws:route53/zone:Zone")]
    [InlineData("aws:backup/vault:Vault")]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim")]
    [InlineData("kubernetes:core/v1:Namespace")]
    [InlineData("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition")]
    [InlineData("random:index/randomPassword:RandomPassword")]
    public void What_holds_something_is_not_deleted_by_the_way(string type) =>
        Assert.True(Assert.Single(Evaluate(Resource(type, "x", StepKind.Delete)).Findings).Fails);

    [Theory]
    [InlineData("aws:ec2/subnet:Subnet")]
    [InlineData("kubernetes:apps/v1:Deployment")]
    [InlineData("freeagentics:data:Postgres")]
    public void What_holds_nothing_may_go(string type) => Assert.Empty(Evaluate(Resource(type, "x", StepKind.Delete)).Findings);

    [Fact]
    public void A_replica_has_no_data_of_its_own() =>
        Assert.Empty(Evaluate(Resource(Database, "replica", StepKind.Delete, ("replicateSourceDb", "main"))).Findings);

    [Fact]
    public void What_is_retained_is_not_lost_by_a_deletion_but_a_replacement_starts_without_it()
    {
        Assert.Empty(Evaluate(Resource(Bucket, "files", StepKind.Delete).Retained()).Findings);
        Assert.StartsWith("nothing at once", Assert.Single(Evaluate(Resource(Bucket, "files", StepKind.Same).Retained().Replaced("bucket")).Findings).Loses, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_protected_is_stopped_whatever_it_is_even_if_it_would_be_retained()
    {
        var finding = Assert.Single(Evaluate(Resource("aws:ec2/subnet:Subnet", "x", StepKind.Delete).Protected().Retained()).Findings);
        Assert.Equal(GuardReason.Protected, finding.Reason);
        Assert.Contains("Pulumi itself refuses", finding.SafePath, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_allowance_with_a_reason_lets_one_through()
    {
        var allowance = Allow("*::aws:rds/instance:Instance::main", Today);
        var report = Evaluate([allowance], Main.Replaced("engine"));

        Assert.False(report.Fails);
        Assert.Equal(allowance, Assert.Single(report.Findings).Allowance);
    }

    [Fact]
    public void An_allowance_past_its_day_fails_by_itself_and_lets_nothing_through()
    {
        var report = Evaluate([Allow("*", Today.AddDays(-1))], Main.Replaced("engine"));

        Assert.True(Assert.Single(report.Findings).Fails);
        Assert.Single(report.Expired);
        Assert.True(Evaluate([Allow("*", Today.AddDays(-1))]).Fails);
    }

    [Fact]
    public void An_allowance_that_covers_nothing_is_a_warning()
    {
        var report = Evaluate([Allow("*::other", Today)], Main.Replaced("engine"));

        Assert.Single(report.Unused);
        Assert.False(Evaluate([Allow("*::other", Today)]).Fails);
    }

    [Fact]
    public void Protection_cannot_be_allowed_away_for_Pulumi_would_refuse_all_the_same()
    {
        var report = Evaluate([Allow("*", Today)], Main.Protected().Replaced("engine"));

        Assert.True(report.Fails);
        Assert.Single(report.Unused);
    }

    private static GuardReport Evaluate(params PlanResource[] resources) => Evaluate([], resources);

    private static GuardReport Evaluate(Allowance[] allowances, params PlanResource[] resources) => GuardEvaluator.Evaluate(Of(resources), [.. allowances], Today);

    private static Allowance Allow(string urn, DateOnly expires) => new(urn, "it can be made again", "platform", expires);
}
