using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Rendering.Yaml;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Monitoring;

/// <summary>prometheus.yml: the jobs that the cluster's ServiceMonitors come to, with the addresses of the place.</summary>
public static class PrometheusFile
{
    public const string Path = "prometheus/prometheus.yml";
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    /// <exception cref="RenderingException">The plan has no Prometheus.</exception>
    public static RenderedFile Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(placement);
        var spec = StackValues(plan).At("prometheus", "prometheusSpec");
        var jobs = ScrapeJob.In(plan).ToArray();
        // What the chart's own monitors read in the cluster, such as the node exporter, has no ServiceMonitor in the plan.
        var more = placement.Monitoring.Scraped.Keys.Except(jobs.Select(job => job.Name), StringComparer.Ordinal)
            .Select(name => new ScrapeJob(name, "monitoring", "/metrics", spec.At("scrapeInterval").Text() ?? "30s", spec.At("scrapeInterval").Text() ?? "30s"));
        var here = jobs.Where(job => placement.Monitoring.Scraped.ContainsKey(job.Name)).Concat(more).ToArray();
        var content = Map(
            ("global", Map(
                ("scrape_interval", spec.At("scrapeInterval")),
                ("evaluation_interval", spec.At("evaluationInterval")),
                ("external_labels", Map(("stack", Text(plan.Stack)))))),
            ("rule_files", Texts($"{placement.Folders.Configuration}/{RuleFiles.Path}", $"{placement.Folders.Configuration}/{RuleFiles.StandInPath}")),
            ("alerting", Map(("alertmanagers", List(Map(("static_configs", List(Map(("targets", Texts(placement.Monitoring.Alertmanager.ToString())))))))))),
            ("scrape_configs", List(here.Select(job => Job(job, placement.Monitoring.Scraped[job.Name])))));
        var away = jobs.Except(here).Select(job => job.Name).ToArray();
        var comment = away.Length == 0 ? "" : $"# Only in the cluster: {string.Join(", ", away)}.\n";
        return new(Path, $"# What Prometheus reads of the stack {plan.Stack}.\n{comment}{YamlText.Of(content)}");
    }

    /// <summary>The values of the Helm release that brings Prometheus and Alertmanager.</summary>
    internal static PropertyValue StackValues(Plan plan) => plan.OfType(ReleaseType).FirstOrDefault(release => release.Name == "kube-prometheus-stack")?.Inputs["values"]
        ?? throw new RenderingException($"The plan of {plan.Stack} has no Helm release kube-prometheus-stack.");

    private static ObjectValue Job(ScrapeJob job, ScrapedPlacement place) => Map(
        ("job_name", Text(job.Name)),
        ("metrics_path", Text(job.Path)),
        ("scrape_interval", Text(job.Interval)),
        ("scrape_timeout", Text(job.Timeout)),
        (place.ByName ? "dns_sd_configs" : "static_configs", List(place.ByName
            ? place.Targets.Select(target => Map(("names", Texts(target.Host)), ("type", Text("A")), ("port", Number(target.Port)), ("refresh_interval", Text("5s"))))
            : [Map(("targets", Texts(place.Targets.Select(target => target.ToString()))))])),
        ("relabel_configs", List(Labels(job))),
        ("metric_relabel_configs", job.Name.StartsWith("nginx-ingress", StringComparison.Ordinal) ? List(AsTheController()) : null));

    // What the operator adds in the cluster; a replica goes by its address.
    private static IEnumerable<ObjectValue> Labels(ScrapeJob job) =>
    [
        Map(("target_label", Text("namespace")), ("replacement", Text(job.Namespace))),
        Map(("target_label", Text("service")), ("replacement", Text(job.Name))),
        Map(("source_labels", Texts("__address__")), ("target_label", Text("pod"))),
    ];

    // The controller puts its own name before the names of the exporter's metrics.
    private static ObjectValue AsTheController() => Map(
        ("source_labels", Texts("__name__")),
        ("regex", Text("nginx_connections_(.+)")),
        ("target_label", Text("__name__")),
        ("replacement", Text("nginx_ingress_nginx_connections_$1")));
}
