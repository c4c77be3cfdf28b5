using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Monitoring;

/// <summary>What a ServiceMonitor reads of one Service. The operator names the job after the Service.</summary>
/// <param name="Name">Of the Service, and of the job.</param>
/// <param name="Namespace">Of the Service.</param>
/// <param name="Path">Of the metrics.</param>
/// <param name="Interval">In Prometheus's notation.</param>
/// <param name="Timeout">In Prometheus's notation.</param>
internal sealed record ScrapeJob(string Name, string Namespace, string Path, string Interval, string Timeout)
{
    /// <returns>In ordinal order of their names.</returns>
    public static IEnumerable<ScrapeJob> In(Plan plan) =>
        from monitor in plan.OfType("kubernetes:monitoring.coreos.com/v1:ServiceMonitor")
        from endpoint in monitor.Inputs.At("spec", "endpoints").Items()
        from service in plan.OfType("kubernetes:core/v1:Service")
        where Selects(monitor, endpoint, service)
        orderby NameOf(service)
        select new ScrapeJob(
            NameOf(service),
            SpaceOf(service),
            endpoint.At("path").Text() ?? "/metrics",
            endpoint.At("interval").Text() ?? "30s",
            endpoint.At("scrapeTimeout").Text() ?? "5s");

    private static bool Selects(PlanResource monitor, PropertyValue endpoint, PlanResource service)
    {
        var spaces = monitor.Inputs.At("spec", "namespaceSelector", "matchNames").Items().Select(name => name.Text());
        var labels = service.Inputs.At("metadata", "labels");
        return spaces.Contains(SpaceOf(service))
            && monitor.Inputs.At("spec", "selector", "matchLabels").Entries().All(label => labels.At(label.Key).Text() == label.Value.Text())
            && service.Inputs.At("spec", "ports").Items().Any(port => port.At("name").Text() == endpoint.At("port").Text());
    }

    private static string NameOf(PlanResource service) => service.Inputs.At("metadata", "name").Text() ?? service.Name;

    private static string SpaceOf(PlanResource service) => service.Inputs.At("metadata", "namespace").Text() ?? "default";
}
