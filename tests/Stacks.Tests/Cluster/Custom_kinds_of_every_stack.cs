using System.Text.Json.Nodes;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>Objects of custom kinds against the schemas of the versions that the pinned charts bring.</summary>
public class Custom_kinds_of_every_stack
{
    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Have_only_fields_that_their_schemas_know(string stack)
    {
        var custom = All(await StackPlan.Of(stack)).Where(IsCustom).ToList();

        Assert.True(custom.Count > 10);
        Assert.Equal([], custom.SelectMany(item => FactsOf(item).Problems(item.Body).Select(problem => $"{item}: {problem}")));
    }

    [Fact]
    public async Task Are_all_those_that_facts_are_kept_of()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stack in StackVariants.AndPlatforms)
            used.UnionWith(All(await StackPlan.Of(stack)).Where(IsCustom).Select(item => $"{Text(item.Body["apiVersion"])} {item.Kind}"));

        Assert.Equal(KindFacts.All.Select(facts => $"{facts.ApiVersion} {facts.Kind}").Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"spec":{"scaleTargetRef":{"name":"a"},"triggers":[{"type":"redis","metadata":{"listName":"q"}}]}}""", "")]
    [InlineData("""{"spec":{"triggers":[]}}""", "spec.scaleTargetRef is missing")]
    [InlineData("""{"spec":{"scaleTargetRef":{"name":"a","nmae":"b"},"triggers":[]}}""", "spec.scaleTargetRef.nmae is not a field")]
    [InlineData("""{"spec":{"scaleTargetRef":{"name":"a"},"triggers":[{"type":"redis","metadata":{"listLength":10}}]}}""", "spec.triggers[].metadata.* is 10, not string")]
    [InlineData("""{"spec":{"scaleTargetRef":{"name":"a"},"triggers":[{"metadata":{}}]}}""", "spec.triggers[].type is missing")]
    [InlineData("""{"spec":{"scaleTargetRef":{"name":"a"},"triggers":[],"pollingInterval":1.5}}""", "spec.pollingInterval is 1.5, not integer")]
    public void Are_found_wanting_field_by_field(string body, string problem) =>
        Assert.Equal(problem, string.Join("; ", KindFacts.All.Single(facts => facts.Kind == "ScaledObject").Problems((JsonObject)JsonNode.Parse(body)!)));

    private static KindFacts FactsOf(ClusterObject item) =>
        KindFacts.All.SingleOrDefault(facts => facts.Kind == item.Kind && facts.ApiVersion == Text(item.Body["apiVersion"]))
        ?? throw new InvalidOperationException($"There are no facts on {Text(item.Body["apiVersion"])} {item.Kind}.");

    // Groups of Kubernetes itself have no dot, or end in k8s.io below its own name.
    private static bool IsCustom(ClusterObject item) => Text(item.Body["apiVersion"])?.Split('/') is [var group, _]
        && group.Contains('.', StringComparison.Ordinal)
        && (group == "autoscaling.k8s.io" || !group.EndsWith(".k8s.io", StringComparison.Ordinal));
}
