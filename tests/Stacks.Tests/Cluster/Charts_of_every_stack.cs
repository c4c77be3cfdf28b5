using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>What is told to the charts of others, and what is expected of them. Helm ignores a key that a chart does not read.</summary>
public class Charts_of_every_stack
{
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Read_every_value_that_they_are_given(string stack)
    {
        var releases = (await StackPlan.Of(stack)).Of(ReleaseType).ToList();
        Assert.NotEmpty(releases);
        Assert.All(releases, release =>
        {
            var chart = ChartFacts.Of(release.Text("chart")!);
            Assert.Equal(chart.Version, release.Text("version"));
            Assert.Equal([], chart.Unknown((JsonObject)Of(release).Body["values"]!));
        });
    }

    [Theory]
    [InlineData("""{"replicaCount":2}""", "")]
    [InlineData("""{"replicas":2}""", "replicas")]
    [InlineData("""{"podDisruptionBudget":{"enable":true}}""", "podDisruptionBudget.enable")]
    [InlineData("""{"resources":{"limits":{"memory":"1Gi"}}}""", "")]
    [InlineData("""{"serviceAccount":{"annotations":{"a":"b"},"Name":"c"}}""", "serviceAccount.Name")]
    public void With_a_value_that_they_do_not_read_are_found(string values, string unknown) =>
        Assert.Equal(unknown, string.Join(' ', ChartFacts.Of("cert-manager").Unknown((JsonObject)JsonNode.Parse(values)!)));

    [Fact]
    public async Task Are_all_those_that_facts_are_kept_of()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in StackVariants.AndPlatforms)
            used.UnionWith((await StackPlan.Of(stack)).Of(ReleaseType).Select(release => release.Text("chart")!));
        Assert.Equal(ChartFacts.All.Select(chart => chart.Chart), used.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Make_the_accounts_that_identities_are_given_to(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var own = All(plan).Where(item => item.Kind == "ServiceAccount").Select(item => $"{item.Space}/{item.Name}");
        var accounts = Installed(plan).SelectMany(chart => chart.Accounts).Concat(own).ToHashSet(StringComparer.Ordinal);
        var identities = plan.Of("aws:eks/podIdentityAssociation:PodIdentityAssociation").ToList();
        Assert.NotEmpty(identities);
        Assert.All(identities, identity => Assert.Contains($"{identity.Text("namespace")}/{identity.Text("serviceAccount")}", accounts));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Or_definitions_of_our_own_bring_every_custom_kind(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var all = All(plan);
        var kinds = Installed(plan).SelectMany(chart => chart.Kinds).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in all.Where(item => item.Kind == "CustomResourceDefinition"))
        {
            kinds.UnionWith(Items(definition.Spec["versions"]).Where(version => Text(version["served"]) == "true")
                .Select(version => $"{Text(definition.Spec["group"])}/{Text(version["name"])} {Text(definition.Spec["names"]!["kind"])}"));
        }

        var custom = plan.Resources.Where(resource => IsCustom(resource)).Select(Of).ToList();
        Assert.NotEmpty(custom);
        Assert.All(custom, item => Assert.Contains($"{Text(item.Body["apiVersion"])} {item.Kind}", kinds));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Are_reached_by_the_API_of_the_cluster_where_it_calls_them(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var policies = All(plan).Where(item => item.Kind == "NetworkPolicy").ToList();
        var network = Settings.PlatformSettings.Read(StackVariants.Load(stack)).OrThrow().Network.Cidr;
        var called = Installed(plan).SelectMany(chart => chart.Called).Where(port => policies.Exists(policy => policy.Space == port.Space)).ToList();
        Assert.NotEmpty(called);
        Assert.All(called, port => Assert.Contains(
            policies.Where(policy => policy.Space == port.Space).SelectMany(policy => Items(policy.Spec["ingress"])),
            rule => Items(rule["from"]).Any(peer => Text(peer["ipBlock"]?["cidr"]) == $"{network}") && Items(rule["ports"]).Any(open => Text(open["port"]) == $"{port.Port}")));
    }

    [Fact]
    public async Task Find_Prometheus_where_the_adapter_looks_for_it()
    {
        var plan = await StackPlan.Of("prod with prometheus-adapter");
        var adapter = Of(Assert.Single(plan.Of(ReleaseType), release => release.Text("chart") == Chart.PrometheusAdapter.Name)).Body["values"]!["prometheus"]!;
        var service = Assert.Single(ChartFacts.Of(Chart.PrometheusStack.Name).Services, service => Text(adapter["url"]) == $"http://{service.Name}.{service.Space}.svc");
        Assert.Contains(Text(adapter["port"]), service.Ports.Values);
    }

    private static IEnumerable<ChartFacts> Installed(Plan plan) => plan.Of(ReleaseType).Select(release => ChartFacts.Of(release.Text("chart")!));

    private static bool IsCustom(PlanResource resource) =>
        resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Type.Split(':')[1].Split('/')[0] is var group
        && (group.EndsWith(".sh", StringComparison.Ordinal) && group != "helm.sh" || group.Contains(".coreos.", StringComparison.Ordinal) || group is "cert-manager.io" or "external-secrets.io" or "generators.external-secrets.io" or "autoscaling.k8s.io" or "k8s.nginx.org");
}
