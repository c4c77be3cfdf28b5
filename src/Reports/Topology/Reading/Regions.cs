using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>The region of each resource: its own input, or that of its provider; for what runs in a cluster, the cluster's.</summary>
internal sealed class Regions(PlanGraph graph)
{
    // Services with one endpoint for all regions.
    private static readonly string[] Global = ["aws:iam/", "aws:route53/", "aws:cloudfront/", "aws:organizations/"];

    private const string KubernetesProvider = "pulumi:providers:kubernetes";

    public string? Of(PlanResource resource)
    {
        if (Array.Exists(Global, prefix => resource.Type.StartsWith(prefix, StringComparison.Ordinal)))
            return null;
        if (resource.Type == KubernetesProvider || resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            return null;
        if (resource.Type.StartsWith("aws:", StringComparison.Ordinal) && PlanGraph.Input(resource, "region").Text is { } own)
            return own;
        var provider = ProviderOf(resource);
        if (provider?.Type == KubernetesProvider)
            return ClusterOf(resource) is { } cluster ? Of(cluster) : null;
        return provider is null ? null : PlanGraph.Input(provider, "region").Text;
    }

    /// <summary>The EKS cluster in which a Kubernetes resource stands; null where its provider names none.</summary>
    public PlanResource? ClusterOf(PlanResource resource) => ProviderOf(resource) is { Type: KubernetesProvider } provider
        ? graph.Targets(provider).FirstOrDefault(target => target.Type == "aws:eks/cluster:Cluster")
        : null;

    private PlanResource? ProviderOf(PlanResource resource) => resource.Provider is { } reference
        ? graph.Find(reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var at ? reference[..at] : reference)
        : null;
}
