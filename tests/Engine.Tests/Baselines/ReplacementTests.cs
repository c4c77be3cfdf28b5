using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Tests.Baselines;

public sealed class ReplacementTests
{
    [Theory]
    [InlineData("aws:rds/instance:Instance", "engine", "\"postgres\"", "\"mysql\"", true)]
    [InlineData("aws:rds/instance:Instance", "identifier", "\"a\"", "\"b\"", false)]
    [InlineData("aws:rds/instance:Instance", "port", "5432", "5433", false)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "port", "6379", "6380", true)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engine", "\"redis\"", "\"valkey\"", false)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engine", "\"valkey\"", "\"redis\"", true)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion", "\"7.1\"", "\"7.0\"", true)]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion", "\"7.0\"", "\"7.1\"", false)]
    [InlineData("aws:eks/cluster:Cluster", "roleArn", "\"a\"", "\"b\"", true)]
    [InlineData("aws:ec2/vpc:Vpc", "cidrBlock", "\"10.0.0.0/16\"", "\"10.1.0.0/16\"", true)]
    [InlineData("aws:ec2/vpc:Vpc", "tags", "{\"a\":\"1\"}", "{\"a\":\"2\"}", false)]
    [InlineData("kubernetes:core/v1:ConfigMap", "metadata", "{\"name\":\"a\"}", "{\"name\":\"b\"}", true)]
    [InlineData("kubernetes:core/v1:ConfigMap", "metadata", "{\"labels\":{\"a\":\"1\"}}", "{\"labels\":{\"a\":\"2\"}}", false)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec", "{\"selector\":{\"matchLabels\":{\"a\":\"1\"}}}", "{\"selector\":{\"matchLabels\":{\"a\":\"2\"}}}", true)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec", "{\"replicas\":1}", "{\"replicas\":2}", false)]
    [InlineData("kubernetes:core/v1:Service", "spec", "{\"type\":\"ClusterIP\"}", "{\"type\":\"LoadBalancer\"}", false)]
    [InlineData("kubernetes:keda.sh/v1alpha1:ScaledObject", "metadata", "{\"namespace\":\"a\"}", "{\"namespace\":\"b\"}", true)]
    public void A_change_replaces_by_the_providers_own_rules(string type, string property, string before, string after, bool replaces) =>
        Assert.Equal(replaces, Replaces(type, property, before, after));

    [Fact]
    public void Naming_the_providers_own_region_is_no_replacement()
    {
        var now = Object("region", new StringValue("eu-central-1"));
        Assert.DoesNotContain(Decide("aws:ec2/vpc:Vpc", ObjectValue.Empty, now), change => change.Replaces);
        var moved = Object("region", new StringValue("eu-west-1"));
        Assert.Contains(Decide("aws:ec2/vpc:Vpc", ObjectValue.Empty, moved), change => change.Replaces);
    }

    [Fact]
    public void An_unknown_new_value_of_a_replacing_property_replaces() =>
        Assert.Contains(
            Decide("aws:ec2/vpc:Vpc", Object("cidrBlock", new StringValue("10.0.0.0/16")), Object("cidrBlock", UnknownValue.Instance)),
            change => change.Replaces);

    private static bool Replaces(string type, string property, string before, string after) =>
        Decide(type, Object(property, Parse(before)), Object(property, Parse(after))).Any(change => change.Replaces);

    private static ImmutableArray<PropertyChange> Decide(string type, ObjectValue before, ObjectValue after) =>
        new ReplacementRules(SchemaCatalog.Default).Decide(
            type, PropertyDiff.Between(type, before, after).Differences, [], new ReplacementFacts(before, after, ObjectValue.Empty, ProviderSite.Of(Object("region", new StringValue("eu-central-1")))));

    private static PropertyValue Parse(string json) => Infra.Engine.Checks.JsonInput.Parse(json, "")!;

    private static ObjectValue Object(string name, PropertyValue value) => new(ObjectValue.Empty.Properties.Add(name, value));
}
