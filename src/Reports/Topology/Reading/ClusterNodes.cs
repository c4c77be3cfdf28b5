using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>EKS clusters and their node groups.</summary>
internal static class ClusterNodes
{
    public static void Add(NodeDrafts drafts, PlanGraph graph, Networks networks)
    {
        foreach (var cluster in graph.OfTypes("aws:eks/cluster:Cluster"))
        {
            var version = PlanGraph.Input(cluster, "version").Text is { } set ? $"Kubernetes {set}" : "Kubernetes";
            drafts.Add(new NodeDraft(NodeKind.Cluster, cluster.Name, version, networks.PlaceIn(cluster, graph.Targets(cluster, "vpcConfig")) with { Cluster = cluster.Urn }), cluster);
        }

        foreach (var group in graph.OfTypes("aws:eks/nodeGroup:NodeGroup"))
        {
            var cluster = graph.Targets(group, "clusterName").FirstOrDefault(target => target.Type == "aws:eks/cluster:Cluster");
            drafts.Add(new NodeDraft(NodeKind.NodeGroup, group.Name, Detail(group), networks.PlaceIn(group, graph.Targets(group, "subnetIds")) with { Cluster = cluster?.Urn }), group);
        }
    }

    private static string Detail(PlanResource group)
    {
        var scaling = PlanGraph.Input(group, "scalingConfig");
        var types = PlanGraph.Input(group, "instanceTypes").Items;
        string[] parts =
        [
            types.FirstOrDefault().Text is { } type ? types.Length > 1 ? $"{type} +{types.Length - 1}" : type : "",
            scaling["minSize"].Number is { } least && scaling["maxSize"].Number is { } most ? $"{least}–{most} nodes" : "",
            PlanGraph.Input(group, "capacityType").Text == "SPOT" ? "spot" : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
