using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>How many pods a workload has: by the autoscaler that points at it, or its own number.</summary>
internal static class PodRange
{
    /// <returns><c>3–20 pods</c>, <c>2 pods</c>; empty where nothing says.</returns>
    public static string Of(PlanGraph graph, PlanResource workload)
    {
        var name = PlanGraph.Input(workload, "metadata", "name").Text ?? workload.Name;
        foreach (var (type, least, most) in Autoscalers)
        {
            var scaler = graph.OfTypes(type).FirstOrDefault(scaler =>
                PlanGraph.Input(scaler, "spec", "scaleTargetRef", "name").Text == name && WorkloadNodes.NamespaceOf(scaler) == WorkloadNodes.NamespaceOf(workload));
            if (scaler is not null && PlanGraph.Input(scaler, "spec", most).Number is { } top)
                return $"{PlanGraph.Input(scaler, "spec", least).Number ?? 1}–{top} pods";
        }

        return PlanGraph.Input(workload, "spec", "replicas").Number is { } pods ? pods == 1 ? "1 pod" : $"{pods} pods" : "";
    }

    private static readonly (string Type, string Least, string Most)[] Autoscalers =
    [
        ("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "minReplicas", "maxReplicas"),
        ("kubernetes:keda.sh/v1alpha1:ScaledObject", "minReplicaCount", "maxReplicaCount"),
    ];
}
