namespace FreeAgentics.Infra.Settings;

/// <summary>Capacity besides the HPAs: nodes, headroom, schedules, and the sizes of pods.</summary>
/// <param name="ApiVertical">api-vpa; anything but Off would fight with api-hpa.</param>
/// <param name="WorkerVertical">worker-vpa.</param>
/// <param name="VerticalLimits">True to let them move limits with requests.</param>
/// <param name="ClusterAutoscaler">Its flags.</param>
/// <param name="HeadroomPods">Pods of the API's size that hold room on nodes; 0 for none.</param>
/// <param name="PrePullImages">True to have every node pull the API's and the workers' images.</param>
/// <param name="Schedules">Times with a higher least number of pods.</param>
public sealed record CapacitySettings(
    VerticalMode ApiVertical,
    VerticalMode WorkerVertical,
    bool VerticalLimits,
    ClusterAutoscalerSettings ClusterAutoscaler,
    int HeadroomPods,
    bool PrePullImages,
    IReadOnlyList<ScheduleSettings> Schedules)
{
    private const string Vpa = "autoscaling.k8s.io/v1:VerticalPodAutoscaler spec.updatePolicy.updateMode";

    public static CapacitySettings Read(SettingsSection capacity) => new(
        ApiVertical: capacity.Enum<VerticalMode>(
            "apiVertical", "What api-vpa does; anything but off fights with api-hpa over CPU and memory.",
            fallback: VerticalMode.Off, guide: "G41", drives: Vpa, example: "initial", old: "auto", now: VerticalMode.Recreate),
        WorkerVertical: capacity.Enum<VerticalMode>(
            "workerVertical", "What worker-vpa does; workers scale by their queue, so it may act.",
            fallback: VerticalMode.Off, guide: "G41", drives: Vpa, example: "inPlaceOrRecreate", old: "auto", now: VerticalMode.Recreate),
        VerticalLimits: capacity.Flag(
            "verticalLimits", "Has both keep the ratio of limit to request, as the guide's VPA does without saying so: its 4Gi may then mean a limit of 16Gi.",
            fallback: false, guide: "G41", drives: "autoscaling.k8s.io/v1:VerticalPodAutoscaler spec.resourcePolicy.containerPolicies controlledValues", example: "true"),
        ClusterAutoscaler: capacity.Object("clusterAutoscaler", "The flags of the cluster autoscaler.", ClusterAutoscalerSettings.Read, guide: "G42"),
        HeadroomPods: capacity.Int(
            "headroomPods", "Pods of the API's size that keep room on nodes, so that scaling does not wait for a node.",
            range: 0..100, fallback: 1, unit: "pods", guide: "G56", drives: "kubernetes:apps/v1:Deployment spec.replicas", example: "3"),
        PrePullImages: capacity.Flag(
            "prePullImages", "Has every node pull the images of the API and of the workers before it needs them.",
            fallback: true, guide: "G56", drives: "kubernetes:apps/v1:DaemonSet", example: "false"),
        Schedules: capacity.Objects("schedules", "Times with more pods than the least.", ScheduleSettings.Read, guide: "G55", drives: "keda.sh/v1alpha1:ScaledObject spec.triggers"));
}
