using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Monitoring;
using FreeAgentics.Infra.Rendering.Reading;
using static FreeAgentics.Infra.Rendering.Compose.ComposeService;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>Prometheus, Alertmanager and the exporters, under the profile <c>monitoring</c>.</summary>
internal static class MonitoringServices
{
    private const string Profile = "monitoring";

    public static IEnumerable<(string Name, ObjectValue Service)> Of(ComposeContext context)
    {
        foreach (var exporter in Exporters(context.Plan))
            yield return (exporter, Exporter(context, exporter, context.Deployment(exporter)!));
        if (PodTemplate.OfDeployment(context.Plan, "pgbouncer", "exporter") is { } pooler)
            yield return ("pgbouncer-exporter", Exporter(context, "pgbouncer-exporter", pooler));
        yield return ("nginx-exporter", ComposeService.Of(
            ComposeImages.NginxExporter,
            ("profiles", Texts(Profile)),
            ("command", Command("--nginx.scrape-uri=http://nginx:8081/stub_status")),
            ("networks", Texts(EdgeNetwork, DataNetwork)),
            ("deploy", Memory(64L << 20))));
        yield return ("prometheus", ComposeService.Of(
            ComposeImages.Prometheus,
            ("profiles", Texts(Profile)),
            ("command", Command($"--config.file={ComposePlacement.Configuration}/{PrometheusFile.Path}", "--storage.tsdb.path=/prometheus")),
            ("volumes", Texts(Mounted("prometheus"), "prometheus:/prometheus")),
            ("ports", Texts("127.0.0.1:${PROMETHEUS_PORT:-9090}:9090")),
            ("networks", Texts(EdgeNetwork, DataNetwork)),
            ("healthcheck", Check(["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:9090/-/ready"])),
            ("deploy", Memory(1L << 30))));
        yield return ("alertmanager", ComposeService.Of(
            ComposeImages.Alertmanager,
            ("profiles", Texts(Profile)),
            ("command", Command($"--config.file={ComposePlacement.Configuration}/{AlertmanagerFile.Path}", "--storage.path=/alertmanager", "--cluster.listen-address=")),
            ("volumes", Texts(Mounted("alertmanager"), "alertmanager:/alertmanager")),
            ("ports", Texts("127.0.0.1:${ALERTMANAGER_PORT:-9093}:9093")),
            ("networks", Texts(EdgeNetwork, DataNetwork)),
            ("healthcheck", Check(["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:9093/-/ready"])),
            ("deploy", Memory(128L << 20))));
    }

    public static IEnumerable<string> Volumes => ["alertmanager", "prometheus"];

    private static IEnumerable<string> Exporters(Plan plan) => ScrapeJob.In(plan).Select(job => job.Name).Where(name => name.EndsWith("-exporter", StringComparison.Ordinal) || name.StartsWith("postgres-exporter-", StringComparison.Ordinal));

    private static ObjectValue Exporter(ComposeContext context, string name, PodTemplate pod) => ComposeService.Of(
        pod.Image,
        ("profiles", Texts(Profile)),
        ("user", pod.User is { } user ? Text(user) : null),
        ("environment", context.EnvironmentOf(name, pod) is { IsEmpty: false } variables ? Environment(variables) : null),
        ("env_file", context.HasSecrets(name) ? Texts($"./secrets/{name}.env") : null),
        ("volumes", name.StartsWith("postgres-exporter-", StringComparison.Ordinal) ? Texts("./postgres-exporter:/etc/postgres-exporter:ro") : null),
        ("networks", Texts(DataNetwork)),
        ("deploy", Deploy(pod.Container)));
}
