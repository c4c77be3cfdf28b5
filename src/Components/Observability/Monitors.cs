using FreeAgentics.Infra.Components.Autoscaling;
using FreeAgentics.Infra.Components.Edge;
using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Observability;

/// <summary>What Prometheus reads: the application, its data stores, the pooler, the edge, and the add-ons that alerts watch.</summary>
public sealed class Monitors : ComponentResource
{
    private const string ChartLabel = "app.kubernetes.io/name";

    /// <param name="applicationNamespace">Where the application runs.</param>
    /// <param name="interval">From one reading to the next.</param>
    /// <param name="scaler">KEDA has figures of its own.</param>
    public Monitors(string name, string applicationNamespace, TimeSpan interval, WorkerScaler scaler, ComponentResourceOptions? options = null)
        : base("freeagentics:observability:Monitors", name, options)
    {
        Own(Api.App, applicationNamespace, "http");
        Own(Pooler.ServiceName, applicationNamespace, "metrics");
        Own(DataExporters.App, applicationNamespace, "metrics");
        Own(IngressController.App, IngressController.NamespaceName, "metrics");
        Own(ClusterAutoscaler.App, "kube-system", "metrics");
        OfChart("cert-manager", "cert-manager", "http-metrics");
        OfChart("external-secrets", "external-secrets", "metrics");
        if (scaler is WorkerScaler.Keda)
            OfChart("keda-operator", "keda", "metrics");
        RegisterOutputs();

        void Own(string app, string space, string port) => Declare(app, space, "app", port, honorLabels: null);

        // Their series name the namespace of the object that they tell of; Prometheus would put the exporter's in its place.
        void OfChart(string app, string space, string port) => Declare(app, space, ChartLabel, port, honorLabels: true);

        void Declare(string app, string space, string label, string port, bool? honorLabels) => CustomObject.Of(
            "monitoring.coreos.com/v1", "ServiceMonitor", app, Monitoring.NamespaceName, app, Map(
                ("namespaceSelector", Map(("matchNames", List(space)))),
                ("selector", Map(("matchLabels", Map((label, app))))),
                ("endpoints", List(Map(
                    ("port", port),
                    ("path", "/metrics"),
                    ("interval", DurationNotation.Write(interval)),
                    ("scrapeTimeout", "5s"),
                    ("honorLabels", honorLabels))))),
            new() { Parent = this });
    }
}
