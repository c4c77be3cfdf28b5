using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Observability.Alerting;
using FreeAgentics.Infra.Components.Observability.Dashboards;
using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Observability;

/// <summary>Prometheus, Alertmanager and Grafana with the platform's rules, routes and dashboards.</summary>
public sealed class Monitoring : ComponentResource
{
    public const string NamespaceName = "monitoring";
    private const int AdapterPort = 6443;
    private const string GrafanaSecretName = "grafana-admin";

    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:observability:Monitoring", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var space = AddonNamespace.Of(NamespaceName, child, new(args.Network)
        {
            CalledByTheApi = args.Adapter ? [10250, AdapterPort] : [10250],
            ToEveryPod = true,
        });
        var secrets = DeclareSecrets(space, args, child);
        var release = ChartRelease.Of(Chart.PrometheusStack, space, StackValues(args), new() { Parent = this, DependsOn = { secrets } });
        var after = new CustomResourceOptions { Parent = this, DependsOn = { release } };
        CustomObject.Of("monitoring.coreos.com/v1", "PrometheusRule", "freeagentics", space, "freeagentics", Map(
            ("groups", List(PlatformRules.For(args.Rules).Select(group => (object)group.ToSpec())))), after);
        foreach (var dashboard in PlatformDashboards.For(args.Settings.Metrics, args.Rules))
            DeclareDashboard(space, dashboard, child);
        if (args.Adapter)
            ChartRelease.Of(Chart.PrometheusAdapter, space, AdapterValues(), after);
        RegisterOutputs();
    }

    private static Resource[] DeclareSecrets(Input<string> space, MonitoringArgs args, CustomResourceOptions child)
    {
        var generator = CustomObject.Of("generators.external-secrets.io/v1alpha1", "Password", GrafanaSecretName, space, NamespaceName,
            Map(("length", 32), ("digits", 8), ("symbols", 0), ("noUpper", false), ("allowRepeat", true)), child);
        var grafana = CustomObject.Of("external-secrets.io/v1", "ExternalSecret", GrafanaSecretName, space, NamespaceName, Map(
            // Made once; a new password would lock everyone out until Grafana restarts.
            ("refreshInterval", "0"),
            ("target", Map(
                ("name", GrafanaSecretName),
                ("creationPolicy", "Owner"),
                ("template", Map(("engineVersion", "v2"), ("data", Map(("admin-user", "admin"), ("admin-password", "{{ .password }}"))))))),
            ("dataFrom", List(Map(("sourceRef", Map(("generatorRef", Map(
                ("apiVersion", "generators.external-secrets.io/v1alpha1"), ("kind", "Password"), ("name", GrafanaSecretName))))))))), new() { Parent = child.Parent, DependsOn = { generator } });
        return args.ReceiversSecret is { } receivers
            ? [grafana, new SyncedSecret(AlertReceivers.SecretName) { Whole = receivers }.Declare(space, child)]
            : [grafana];
    }

    private static ImmutableDictionary<string, object> StackValues(MonitoringArgs args) => Map(
        ("prometheus", Map(("prometheusSpec", Map(
            ("replicas", 1),
            ("retention", $"{args.Settings.RetentionDays}d"),
            // Compaction needs room: data stays below four fifths of the volume.
            ("retentionSize", $"{args.Settings.StorageGib * 8 / 10}GiB"),
            ("scrapeInterval", DurationNotation.Write(args.Settings.ScrapeInterval)),
            ("evaluationInterval", "30s"),
            ("ruleSelectorNilUsesHelmValues", false),
            ("serviceMonitorSelectorNilUsesHelmValues", false),
            ("podMonitorSelectorNilUsesHelmValues", false),
            ("resources", Map(("requests", Map(("cpu", "250m"), ("memory", "1Gi"))), ("limits", Map(("memory", "3Gi"))))),
            ("storageSpec", Claim(args.Settings.StorageGib)))))),
        ("alertmanager", Map(
            ("config", AlertmanagerFile.Spec(args.Receivers)),
            ("alertmanagerSpec", Map(
                ("replicas", 2),
                ("secrets", args.ReceiversSecret is null ? null : List(AlertReceivers.SecretName)),
                ("storage", Claim(2)))))),
        ("grafana", Map(
            ("admin", Map(("existingSecret", GrafanaSecretName), ("userKey", "admin-user"), ("passwordKey", "admin-password"))),
            ("defaultDashboardsEnabled", true),
            ("sidecar", Map(("dashboards", Map(("enabled", true), ("label", "grafana_dashboard"), ("labelValue", "1"))))))),
        // It reads the node's own files, which only a system namespace may.
        ("prometheus-node-exporter", Map(("namespaceOverride", "kube-system"))),
        ("kubeControllerManager", Map(("enabled", false))),
        ("kubeScheduler", Map(("enabled", false))),
        ("kubeEtcd", Map(("enabled", false))),
        ("kubeProxy", Map(("enabled", false))));

    private static ImmutableDictionary<string, object> Claim(int gib) => Map(("volumeClaimTemplate", Map(("spec", Map(
        ("storageClassName", DefaultStorage.ClassName),
        ("accessModes", List("ReadWriteOnce")),
        ("resources", Map(("requests", Map(("storage", $"{gib}Gi"))))))))));

    private static ImmutableDictionary<string, object> AdapterValues() => Map(
        ("prometheus", Map(("url", "http://kube-prometheus-stack-prometheus.monitoring.svc"), ("port", 9090))),
        ("replicas", 2),
        ("podDisruptionBudget", Map(("enabled", true), ("minAvailable", null), ("maxUnavailable", 1))),
        ("rules", Map(
            ("default", false),
            ("external", List(Map(
                ("seriesQuery", "{__name__=\"redis_queue_length\",namespace!=\"\"}"),
                ("resources", Map(("overrides", Map(("namespace", Map(("resource", "namespace"))))))),
                ("name", Map(("matches", "^redis_queue_length$"), ("as", "redis_queue_length"))),
                ("metricsQuery", "max(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)")))))));

    private static void DeclareDashboard(Input<string> space, Dashboard dashboard, CustomResourceOptions child)
    {
        var metadata = ObjectMetadata.Of($"dashboard-{dashboard.Uid}", space, "grafana");
        metadata.Labels.Add("grafana_dashboard", "1");
        _ = new ConfigMap($"dashboard-{dashboard.Uid}", new() { Metadata = metadata, Data = { { $"{dashboard.Uid}.json", dashboard.ToJson() } } }, child);
    }
}
