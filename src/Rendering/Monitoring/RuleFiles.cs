using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Rendering.Yaml;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Monitoring;

/// <summary>The platform's rules for a Prometheus outside the cluster, and what stands in for the metrics that only a cluster has.</summary>
public static partial class RuleFiles
{
    public const string Path = "prometheus/rules.yml";
    public const string StandInPath = "prometheus/cluster.rules.yml";

    /// <exception cref="RenderingException">The plan has no rules.</exception>
    public static IEnumerable<RenderedFile> Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(placement);
        var resource = plan.OfType("kubernetes:monitoring.coreos.com/v1:PrometheusRule").FirstOrDefault()
            ?? throw new RenderingException($"The plan of {plan.Stack} has no PrometheusRule.");
        var groups = resource.Inputs.At("spec", "groups").Items();
        var away = groups.SelectMany(group => group.At("rules").Items()).Where(OnlyInTheCluster).Select(rule => rule.At("alert").Text() ?? rule.At("record").Text() ?? "").ToArray();
        var here = groups.Select(group => Map(
            ("name", group.At("name")),
            ("interval", group.At("interval")),
            ("rules", List(group.At("rules").Items().Where(rule => !OnlyInTheCluster(rule))))));
        yield return new(Path,
            $"# The rules of the stack {plan.Stack}.\n# Without what only a cluster can answer: {string.Join(", ", away)}.\n"
            + YamlText.Of(Map(("groups", List(here.Where(group => group["rules"].Items().Length > 0))))));
        yield return new(StandInPath, StandIn(plan));
    }

    // An alert on what is not there would fire for ever, or never.
    private static bool OnlyInTheCluster(PropertyValue rule) => ClusterMetrics().IsMatch(rule.At("expr").Text() ?? "");

    /// <summary>What kube-state-metrics tells in the cluster, told by whether Prometheus reaches the processes.</summary>
    private static string StandIn(Plan plan)
    {
        var space = plan.Object("kubernetes:apps/v1:Deployment", "api-deployment")?.Inputs.At("metadata", "namespace").Text() ?? "default";
        return "# What the cluster would tell of the API, told by whether its processes answer.\n" + YamlText.Of(Map(("groups", List(Map(
            ("name", Text("cluster-stand-in")),
            ("rules", List(
                Record("kube_deployment_status_replicas", "count(up{job=\"api\"})"),
                Record("kube_deployment_status_replicas_available", "sum(up{job=\"api\"})"),
                Record("kube_deployment_status_replicas_ready", "sum(up{job=\"api\"})"))))))));

        ObjectValue Record(string name, string expression) => Map(
            ("record", Text(name)),
            ("expr", Text(expression)),
            ("labels", Map(("namespace", Text(space)), ("deployment", Text("api-deployment")))));
    }

    [GeneratedRegex("cluster_autoscaler_|certmanager_|externalsecret_|container_|kube_(?!deployment_status_replicas)|nginx_ingress_controller_", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterMetrics();
}
