namespace FreeAgentics.Infra.Settings;

/// <param name="Scaler">Who writes the number of workers.</param>
/// <param name="MinReplicas">Pods at rest.</param>
/// <param name="MaxReplicas">Pods at most.</param>
/// <param name="TasksPerReplica">Waiting tasks for each pod.</param>
/// <param name="PollingInterval">How often the queue is looked at.</param>
/// <param name="CooldownPeriod">How long the queue is empty before the last pods go, where the minimum is 0.</param>
public sealed record WorkerScalingSettings(
    WorkerScaler Scaler, int MinReplicas, int MaxReplicas, int TasksPerReplica, TimeSpan PollingInterval, TimeSpan CooldownPeriod)
{
    private const string Object = "keda.sh/v1alpha1:ScaledObject spec";

    public static WorkerScalingSettings Read(SettingsSection scaling) => new(
        Scaler: scaling.Enum<WorkerScaler>(
            "scaler", "Who writes the number of workers: KEDA, or the guide's worker-hpa through prometheus-adapter; never both in one cluster.",
            fallback: WorkerScaler.Keda, guide: "G13", drives: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler", example: "adapter"),
        MinReplicas: scaling.Int(
            "minReplicas", "Pods at rest.",
            range: 0..100, fallback: 2, unit: "pods", guide: "G13", drives: $"{Object}.minReplicaCount", example: "1"),
        MaxReplicas: scaling.Int(
            "maxReplicas", "Pods at most; database connections and nodes must suffice for all of them.",
            range: 1..500, fallback: 15, unit: "pods", guide: "G13", drives: $"{Object}.maxReplicaCount", example: "30"),
        TasksPerReplica: scaling.Int(
            "tasksPerReplica", "Waiting tasks that one pod is worth.",
            range: 1..100000, fallback: 10, unit: "tasks", guide: "G13", drives: $"{Object}.triggers listLength", example: "20"),
        PollingInterval: scaling.Duration(
            "pollingInterval", "How often KEDA looks at the queue.",
            least: "1s", most: "10m", fallback: "15s", guide: "G13", drives: $"{Object}.pollingInterval", example: "30s"),
        CooldownPeriod: scaling.Duration(
            "cooldownPeriod", "How long the queue must be empty before KEDA goes to zero, where minReplicas is 0.",
            least: "0s", most: "1h", fallback: "5m", guide: "G13", drives: $"{Object}.cooldownPeriod", example: "10m"));
}
