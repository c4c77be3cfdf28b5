using FreeAgentics.Infra.Stacks.Tests.Plans;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>What the ingress controller is told: one annotation that it does not know, or one key, and it would ignore or refuse it.</summary>
public class The_edge_of_every_stack
{
    private static readonly string Facts = Path.Combine(StackFiles.Root, "tests", "Stacks.Tests", "Cluster", "Facts");

    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Uses_only_annotations_that_the_controller_reads_and_on_minions_only_those_allowed_there(string stack)
    {
        var known = Lines("nginx-ingress-annotations.txt");
        foreach (var ingress in All(await StackPlan.Of(stack)).Where(item => item.Kind == "Ingress"))
        {
            var annotations = ingress.Body["metadata"]!["annotations"]!.AsObject().Select(pair => pair.Key).ToList();
            var isMinion = Text(ingress.Body["metadata"]!["annotations"]!["nginx.org/mergeable-ingress-type"]) == "minion";
            Assert.All(annotations, annotation => Assert.True(known.Contains(annotation) || (!isMinion && known.Contains("-" + annotation)), $"{ingress}: {annotation}"));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Uses_only_keys_that_the_controller_reads(string stack)
    {
        var known = Lines("nginx-configmap-keys.txt");
        var config = Assert.Single(All(await StackPlan.Of(stack)), item => item is { Kind: "ConfigMap", Name: "nginx-config" });
        Assert.All(config.Body["data"]!.AsObject(), pair => Assert.Contains(pair.Key, known));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Has_one_master_a_host_without_paths_and_no_path_twice(string stack)
    {
        var ingresses = All(await StackPlan.Of(stack)).Where(item => item.Kind == "Ingress").ToList();
        var masters = ingresses.Where(item => Text(item.Body["metadata"]!["annotations"]!["nginx.org/mergeable-ingress-type"]) == "master").ToList();
        Assert.Equal(masters.Count, masters.Select(Host).Distinct().Count());
        foreach (var master in masters)
        {
            Assert.Null(Items(master.Spec["rules"]).Single()["http"]);
            var paths = ingresses.Where(item => item != master && Host(item) == Host(master))
                .SelectMany(item => Items(Items(item.Spec["rules"]).Single()["http"]!["paths"])).Select(path => Text(path["path"])).ToList();
            Assert.NotEmpty(paths);
            Assert.Equal(paths.Distinct().Count(), paths.Count);
            if (Text(master.Body["metadata"]!["name"]) == "api-gateway")
                Assert.Contains("/metrics", paths);
        }
    }

    private static string? Host(ClusterObject ingress) => Text(Items(ingress.Spec["rules"]).Single()["host"]);

    private static HashSet<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Facts, file)).Where(line => !line.StartsWith('#'))];
}
