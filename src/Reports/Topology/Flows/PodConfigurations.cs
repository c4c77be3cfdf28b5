using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>For each workload the resources that configure its pods: itself, and the ConfigMaps, Secrets and ExternalSecrets that its template names.</summary>
internal sealed class PodConfigurations
{
    private static readonly string[] ConfigurationTypes = ["kubernetes:core/v1:ConfigMap", "kubernetes:core/v1:Secret", "kubernetes:external-secrets.io/v1:ExternalSecret"];

    private readonly ILookup<(string Namespace, string Name), PlanResource> _byName;

    public PodConfigurations(PlanGraph graph)
    {
        Workloads = [.. graph.OfTypes([.. Workload.Types])];
        _byName = graph.OfTypes(ConfigurationTypes).ToLookup(resource => (WorkloadNodes.NamespaceOf(resource), NameOf(resource)));
    }

    public IReadOnlyList<PlanResource> Workloads { get; }

    public static ValueView TemplateOf(PlanResource workload) => workload.Type == Workload.CronJobType
        ? PlanGraph.Input(workload, "spec", "jobTemplate", "spec", "template")
        : PlanGraph.Input(workload, "spec", "template");

    public IEnumerable<PlanResource> Of(PlanResource workload)
    {
        var @namespace = WorkloadNodes.NamespaceOf(workload);
        var names = Names(TemplateOf(workload)["spec"]).Distinct(StringComparer.Ordinal);
        return names.SelectMany(name => _byName[(@namespace, name)]).Prepend(workload);
    }

    private static IEnumerable<string> Names(ValueView pod)
    {
        var containers = pod["containers"].Items.Concat(pod["initContainers"].Items).ToList();
        IEnumerable<ValueView> references =
        [
            .. pod["volumes"].Items.SelectMany(volume => (ValueView[])[volume["configMap"]["name"], volume["secret"]["secretName"], .. Projected(volume)]),
            .. containers.SelectMany(container => container["envFrom"].Items).SelectMany(from => (ValueView[])[from["configMapRef"]["name"], from["secretRef"]["name"]]),
            .. containers.SelectMany(container => container["env"].Items).SelectMany(variable => (ValueView[])[variable["valueFrom"]["configMapKeyRef"]["name"], variable["valueFrom"]["secretKeyRef"]["name"]]),
        ];
        return references.Select(reference => reference.Text).OfType<string>();
    }

    private static IEnumerable<ValueView> Projected(ValueView volume) =>
        volume["projected"]["sources"].Items.SelectMany(source => (ValueView[])[source["configMap"]["name"], source["secret"]["name"]]);

    private static string NameOf(PlanResource resource) =>
        PlanGraph.Input(resource, "spec", "target", "name").Text ?? PlanGraph.Input(resource, "metadata", "name").Text ?? resource.Name;
}
