using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Rendering.Manifests;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using k8s;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

public class Rendered_manifests
{
    private static readonly string[] BuiltIn = ["v1", "apps/v1", "autoscaling/v2", "batch/v1", "networking.k8s.io/v1", "policy/v1", "rbac.authorization.k8s.io/v1", "scheduling.k8s.io/v1", "storage.k8s.io/v1", "apiextensions.k8s.io/v1"];

    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Have_no_field_that_the_API_does_not_know(string stack)
    {
        var files = ManifestSet.Of(await StackPlan.Of(stack)).Where(file => IsBuiltIn(file.Content)).ToList();
        Assert.True(files.Count > 80);
        foreach (var file in files)
            Assert.Single(KubernetesYaml.LoadAllFromString(file.Content, strict: true));
    }

    [Fact]
    public void With_a_field_that_the_API_does_not_know_are_refused() =>
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  selectors: {}\n", strict: true));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Come_in_an_order_in_which_each_finds_what_it_needs(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var order = DeploymentOrder.Of(plan).Select((resource, place) => (resource.Urn, place)).ToDictionary(pair => pair.Urn, pair => pair.place);
        foreach (var resource in DeploymentOrder.Of(plan))
            Assert.All(resource.Dependencies.Where(order.ContainsKey), dependency => Assert.True(order[dependency] < order[resource.Urn], $"{resource.Urn} comes before {dependency}"));
        var objects = ClusterObject.All(plan).ToList();
        Assert.All(objects.Where(item => item.Space is not (null or "kube-system")), item =>
            Assert.True(objects.FindIndex(other => other.Kind == "Namespace" && other.Name == item.Space) is var at and >= 0 && at < objects.IndexOf(item), $"{item} has no namespace yet"));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Of_custom_kinds_come_after_the_chart_that_brings_the_kind(string stack)
    {
        var paths = ManifestSet.Of(await StackPlan.Of(stack)).Select(file => file.Path).ToList();
        if (paths.Exists(path => path.Contains("-helm-prometheus-adapter.", StringComparison.Ordinal)))
            Assert.DoesNotContain(paths, path => path.Contains("keda", StringComparison.Ordinal) || path.Contains("-scaledobject-", StringComparison.Ordinal));
        else
            After("-scaledobject-", "-helm-keda.");
        After("-externalsecret-", "-helm-external-secrets.");
        After("-certificate-", "-helm-cert-manager.");
        After("-prometheusrule-", "-helm-kube-prometheus-stack.");
        After("-servicemonitor-", "-helm-kube-prometheus-stack.");
        After("-verticalpodautoscaler-", "-helm-vertical-pod-autoscaler.");
        After("-policy-", "-customresourcedefinition-policies");

        void After(string late, string early)
        {
            var chart = paths.FindIndex(path => path.Contains(early, StringComparison.Ordinal));
            Assert.True(chart >= 0, $"{early} is not there");
            Assert.True(paths.FindIndex(path => path.Contains(late, StringComparison.Ordinal)) > chart, $"{late} comes before {early}");
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Hold_no_secret_but_say_where_it_lies(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.Empty(OpenValues.In(plan));
        Assert.DoesNotContain(plan.Resources, resource => resource.Type == "kubernetes:core/v1:Secret");
    }

    [Fact]
    public async Task Are_applied_by_a_script_that_a_shell_can_read_and_that_names_every_file_once()
    {
        var files = ManifestSet.Of(await StackPlan.Of("prod"));
        var script = files[^1];
        Assert.True(script.Executable);
        (await Command.RunAsync("/bin/sh", ["-n"], input: script.Content)).Succeeded();
        Assert.All(files.Where(file => file != script), file => Assert.Equal(2, script.Content.Split(file.Path + (file.Path.Contains("-helm-", StringComparison.Ordinal) ? " --rollback" : " \"$@\"")).Length));
    }

    private static bool IsBuiltIn(string content) => BuiltIn.Any(version => content.StartsWith($"apiVersion: {version}\n", StringComparison.Ordinal));
}
