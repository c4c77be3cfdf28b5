using System.Globalization;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Reports.Topology.Reading;

namespace FreeAgentics.Infra.Reports.Topology.Flows;

/// <summary>Through Services: from a load balancer to the pods it selects, from those to the backends of ingresses, and from any pods to the Services that their configuration names with a port.</summary>
internal static class ServiceFlows
{
    private const string ServiceType = "kubernetes:core/v1:Service";

    public static IEnumerable<(NodeDraft From, NodeDraft To, FlowKind Kind)> Read(NodeDrafts drafts, PlanGraph graph, PodConfigurations configurations)
    {
        var services = graph.OfTypes(ServiceType).Select(service => (Service: service, Pods: Selected(service, drafts, configurations))).Where(pair => pair.Pods.Count > 0).ToList();
        var fronted = services.Where(pair => drafts.Of(pair.Service) is { Kind: NodeKind.LoadBalancer }).ToList();
        foreach (var (service, pods) in fronted)
        {
            foreach (var pod in pods)
                yield return (drafts.Of(service)!, pod, FlowKind.Traffic);
        }

        var backends = Backends(graph, services).ToList();
        foreach (var door in fronted.SelectMany(pair => pair.Pods).Distinct())
        {
            foreach (var backend in backends)
                yield return (door, backend, FlowKind.Traffic);
        }

        foreach (var workload in configurations.Workloads)
        {
            foreach (var pods in services.Where(pair => Names(configurations.Of(workload), pair.Service, workload)).SelectMany(pair => pair.Pods))
                yield return (drafts.Of(workload)!, pods, FlowKind.Traffic);
        }
    }

    private static List<NodeDraft> Selected(PlanResource service, NodeDrafts drafts, PodConfigurations configurations)
    {
        var selector = PlanGraph.Input(service, "spec", "selector");
        return
        [
            .. configurations.Workloads
                .Where(workload => selector.Entries.Length > 0 && WorkloadNodes.NamespaceOf(workload) == WorkloadNodes.NamespaceOf(service)
                    && LabelSelector.Matches(selector, PodConfigurations.TemplateOf(workload)["metadata"]["labels"]))
                .Select(workload => drafts.Of(workload)!)
                .Distinct(),
        ];
    }

    private static IEnumerable<NodeDraft> Backends(PlanGraph graph, List<(PlanResource Service, List<NodeDraft> Pods)> services) =>
        (from ingress in graph.OfTypes("kubernetes:networking.k8s.io/v1:Ingress")
         from rule in PlanGraph.Input(ingress, "spec", "rules").Items
         from path in rule["http"]["paths"].Items
         let name = path["backend"]["service"]["name"].Text
         from pair in services
         where name == NameOf(pair.Service) && WorkloadNodes.NamespaceOf(pair.Service) == WorkloadNodes.NamespaceOf(ingress)
         from pod in pair.Pods
         select pod).Distinct();

    /// <summary>True when a text of the configuration has the Service's host with one of its ports: <c>pooler:6432</c>, <c>pooler.data.svc:6432</c>.</summary>
    private static bool Names(IEnumerable<PlanResource> configuration, PlanResource service, PlanResource workload)
    {
        var ports = PlanGraph.Input(service, "spec", "ports").Items.Select(port => port["port"].Number).OfType<double>().Select(port => port.ToString(CultureInfo.InvariantCulture)).ToList();
        if (ports.Count == 0)
            return false;
        var @namespace = Regex.Escape(WorkloadNodes.NamespaceOf(service));
        var suffix = WorkloadNodes.NamespaceOf(service) == WorkloadNodes.NamespaceOf(workload) ? $@"(\.{@namespace}(\.svc[a-z.]*)?)?" : $@"\.{@namespace}(\.svc[a-z.]*)?";
        var host = new Regex($@"(?<![\w.-]){Regex.Escape(NameOf(service))}{suffix}:({string.Join('|', ports)})(?!\d)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return configuration.SelectMany(resource => PlanGraph.Texts(resource.Inputs)).Any(host.IsMatch);
    }

    private static string NameOf(PlanResource service) => PlanGraph.Input(service, "metadata", "name").Text ?? service.Name;
}
