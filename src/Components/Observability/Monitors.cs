using FreeAgentics.Infra.Components.Autoscaling;
using FreeAgentics.Infra.Components.Edge;
using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Observability;

/// <summary>What Prometheus reads: the application, its data stores, the pooler, the edge and the cluster autoscaler.</summary>
public sealed class Monitors : ComponentResource
{
    /// <param name="applicationNamespace">Where the application runs.</param>
    /// <param name="interval">From one reading to the next.</param>
    public Monitors(string name, string applicationNamespace, TimeSpan interval, ComponentResourceOptions? options = null)
        : base("freeagentics:observability:Monitors", name, options)
    {
        Service(Api.App, applicationNamespace, "http", "/metrics");
        Service(Pooler.ServiceName, applicationNamespace, "metrics", "/metrics");
        Service(DataExporters.App, applicationNamespace, "metrics", "/metrics");
        Service(IngressController.App, IngressController.NamespaceName, "metrics", "/metrics");
        Service(ClusterAutoscaler.App, "kube-system", "metrics", "/metrics");
        RegisterOutputs();

        void Service(string app, string space, string port, string path) => CustomObject.Of(
            "monitoring.coreos.com/v1", "ServiceMonitor", app, Monitoring.NamespaceName, app, Map(
                ("namespaceSelector", Map(("matchNames", List(space)))),
                ("selector", Map(("matchLabels", Map(("app", app))))),
                ("endpoints", List(Map(("port", port), ("path", path), ("interval", DurationNotation.Write(interval)), ("scrapeTimeout", "5s"))))),
            new() { Parent = this });
    }
}
