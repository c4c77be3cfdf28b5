using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>What runs in clusters: workloads, those of one component in one namespace as one node; Helm releases; Services with a load balancer.</summary>
internal static class WorkloadNodes
{
    public const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    public static void Add(NodeDrafts drafts, PlanGraph graph, Regions regions)
    {
        var workloads = graph.OfTypes([.. Workload.Types])
            .OrderBy(workload => workload.Urn, StringComparer.Ordinal)
            .GroupBy(workload => (Component: graph.Ancestors(workload).FirstOrDefault()?.Urn ?? workload.Urn, Namespace: NamespaceOf(workload), IsJob: IsJob(workload)));
        foreach (var group in workloads)
        {
            var members = group.ToList();
            var component = graph.Find(group.Key.Component);
            var title = members.Count > 1 && component is not null ? component.Name : members[0].Name;
            drafts.Add(new NodeDraft(group.Key.IsJob ? NodeKind.Job : NodeKind.Workload, title, Detail(graph, members), PlaceOf(members[0], group.Key.Namespace, graph, regions)), members);
        }

        foreach (var release in graph.OfTypes(ReleaseType))
            drafts.Add(new NodeDraft(NodeKind.Workload, release.Name, Chart(release), PlaceOf(release, PlanGraph.Input(release, "namespace").Text ?? "default", graph, regions)), release);
        foreach (var service in graph.OfTypes("kubernetes:core/v1:Service").Where(service => PlanGraph.Input(service, "spec", "type").Text == "LoadBalancer"))
        {
            var place = PlaceOf(service, NamespaceOf(service), graph, regions);
            drafts.Add(new NodeDraft(NodeKind.LoadBalancer, service.Name, Balancer(service), place with { Namespace = null, Cluster = null, Tier = Tier(service) }), service);
        }
    }

    public static string NamespaceOf(PlanResource resource) => PlanGraph.Input(resource, "metadata", "namespace").Text ?? "default";

    private static bool IsJob(PlanResource workload) => workload.Type is Workload.JobType or Workload.CronJobType;

    private static Place PlaceOf(PlanResource resource, string @namespace, PlanGraph graph, Regions regions)
    {
        var cluster = regions.ClusterOf(resource);
        return new Place
        {
            Region = regions.Of(resource),
            Network = cluster is null ? null : graph.Targets(cluster, "vpcConfig").SelectMany(subnet => graph.Targets(subnet, "vpcId")).FirstOrDefault()?.Urn,
            Cluster = cluster?.Urn ?? "",
            Namespace = @namespace,
        };
    }

    private static string Detail(PlanGraph graph, List<PlanResource> members)
    {
        if (members.Count > 1)
            return string.Join(", ", members.GroupBy(member => member.Type[(member.Type.LastIndexOf(':') + 1)..]).Select(kind => $"{kind.Count()} {kind.Key}{(kind.Count() > 1 ? "s" : "")}"));
        var workload = members[0];
        if (workload.Type is Workload.DaemonSetType or Workload.JobType or Workload.CronJobType)
            return workload.Type[(workload.Type.LastIndexOf(':') + 1)..];
        return PodRange.Of(graph, workload);
    }

    private static string Chart(PlanResource release)
    {
        var version = PlanGraph.Input(release, "version").Text;
        return $"Helm chart{(version is null ? "" : $" {version}")}";
    }

    private static string Balancer(PlanResource service) =>
        PlanGraph.Input(service, "spec", "loadBalancerClass").Text?.EndsWith("nlb", StringComparison.Ordinal) == true ? "network load balancer" : "load balancer";

    /// <summary>By the annotation that the load balancer controller reads; without it the controller makes an internal one.</summary>
    private static SubnetTier Tier(PlanResource service) =>
        PlanGraph.Input(service, "metadata", "annotations", "service.beta.kubernetes.io/aws-load-balancer-scheme").Text == "internal" ? SubnetTier.Private : SubnetTier.Public;
}
