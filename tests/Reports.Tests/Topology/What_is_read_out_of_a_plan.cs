using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Tests.Topology;

/// <summary>The names in the sample mean nothing: everything comes from types, inputs and references.</summary>
public sealed class What_is_read_out_of_a_plan
{
    public static TheoryData<bool> Knowledge => [true, false];

    [Theory]
    [MemberData(nameof(Knowledge))]
    public void Subnets_are_of_the_tier_that_their_routes_make(bool known) => Assert.Equal(
        ["s0a Public eu-north-1a", "s0b Public eu-north-1b", "s1a Private eu-north-1a", "s1b Private eu-north-1b", "s2a Isolated eu-north-1a", "s2b Isolated eu-north-1b"],
        Of(known).Nodes.Where(node => node.Kind == NodeKind.Subnet).Select(node => $"{node.Title} {node.Place.Tier} {node.Place.Zones.Single()}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Knowledge))]
    public void Arrows_follow_references_selectors_hosts_and_roles(bool known) => Assert.Equal(
        [
            "Internet → shop.example Traffic", "b0 → b1 Replication", "d1 → d2 Replication", "shop.example → v0 Traffic", "v0 → w1 Traffic",
            "w1 → w2 Traffic", "w2 → b0 Access", "w2 → w3 Traffic", "w3 → d1 Traffic",
        ],
        Of(known).Flows.Select(flow => $"{flow.From.Title} → {flow.To.Title} {flow.Kind}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Knowledge))]
    public void Databases_stand_in_the_subnets_of_their_group_and_in_their_zone(bool known)
    {
        var databases = Of(known).Nodes.Where(node => node.Kind == NodeKind.Database).ToList();

        Assert.All(databases, database => Assert.Equal((SubnetTier.Isolated, "eu-north-1"), (database.Place.Tier, database.Place.Region)));
        Assert.Equal(["eu-north-1a eu-north-1b", "eu-north-1b"], databases.Select(database => string.Join(' ', database.Place.Zones)));
    }

    [Fact]
    public void A_resource_stands_in_the_region_of_its_provider_and_what_runs_in_a_cluster_in_the_clusters()
    {
        var nodes = Of(known: true).Nodes;

        Assert.Equal("eu-south-2", nodes.Single(node => node.Title == "b1").Place.Region);
        Assert.Equal("eu-north-1", nodes.Single(node => node.Title == "w2").Place.Region);
        Assert.Null(nodes.Single(node => node.Title == "IAM").Place.Region);
    }

    [Fact]
    public void Details_tell_sizes()
    {
        var details = Of(known: true).Nodes.Select(node => $"{node.Title}: {node.Detail}").ToList();

        Assert.Contains("d1: r7g.large · postgres 17.9", details);
        Assert.Contains("k1: m6i.large · 1–4 nodes", details);
        Assert.Contains("w2: 2–9 pods", details);
        Assert.Contains("w3: 2 pods", details);
    }

    [Theory]
    [MemberData(nameof(Knowledge))]
    public void Every_resource_of_a_provider_belongs_to_exactly_one_node(bool known)
    {
        var plan = known ? SamplePlatform.Plan : SamplePlatform.Unknown;
        var drawn = Of(known).Nodes.SelectMany(node => node.Resources).Select(resource => resource.Urn).ToList();

        Assert.Equal(drawn.Count, drawn.Distinct().Count());
        Assert.Equal(plan.Resources.Where(resource => resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)).Select(resource => resource.Urn), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_node_has_the_gravest_step_of_its_resources()
    {
        var nodes = PlanTopology.Of(SamplePlatform.With(("d1", StepKind.Replace), ("b0", StepKind.Update))).Nodes;

        Assert.Equal(StepKind.Replace, nodes.Single(node => node.Title == "d1").Step);
        Assert.Equal((StepKind.Update, 1), (nodes.Single(node => node.Title == "b0").Step, nodes.Single(node => node.Title == "b0").Changes));
        Assert.Equal(StepKind.Same, nodes.Single(node => node.Title == "w1").Step);
    }

    [Fact]
    public void A_plan_without_anything_has_no_nodes() =>
        Assert.Empty(PlanTopology.Of(SamplePlans.Of()).Nodes);

    private static PlanTopology Of(bool known) => PlanTopology.Of(known ? SamplePlatform.Plan : SamplePlatform.Unknown);
}
