namespace FreeAgentics.Infra.Policies;

/// <summary>Who decides how many pods a workload has: an HPA, or a ScaledObject of KEDA, which makes one.</summary>
/// <param name="Owner">The resource that decides.</param>
/// <param name="Target">The name of the workload in the same namespace.</param>
/// <param name="Namespace">The namespace of both.</param>
/// <param name="Min">The least number of pods.</param>
/// <param name="Max">The greatest number of pods.</param>
public sealed record Scaling(ResourceView Owner, string Target, string Namespace, double Min, double Max)
{
    public const string HpaType = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    public const string ScaledObjectType = "kubernetes:keda.sh/v1alpha1:ScaledObject";

    public static IEnumerable<Scaling> In(PlanView plan) =>
        plan.OfType(HpaType).Select(hpa => Read(hpa, "minReplicas", "maxReplicas"))
            .Concat(plan.OfType(ScaledObjectType).Select(scaled => Read(scaled, "minReplicaCount", "maxReplicaCount")))
            .OfType<Scaling>();

    public static Scaling? Of(Workload workload) =>
        In(workload.Resource.Plan).FirstOrDefault(scaling => scaling.Target == workload.Name && scaling.Namespace == workload.Namespace);

    private static Scaling? Read(ResourceView owner, string min, string max) =>
        owner.Input("spec", "scaleTargetRef", "name").Text is { } target
            ? new(
                owner,
                target,
                owner.Input("metadata", "namespace").Text ?? "default",
                owner.Input("spec", min).Number ?? 1,
                owner.Input("spec", max).Number ?? 1)
            : null;
}
