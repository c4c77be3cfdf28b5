namespace FreeAgentics.Infra.Settings;

/// <param name="MinReplicas">Pods at rest.</param>
/// <param name="MaxReplicas">Pods at most.</param>
/// <param name="CpuTargetPercent">Of the CPU request, averaged over pods.</param>
/// <param name="MemoryTargetPercent">Of the memory request, averaged over pods.</param>
/// <param name="ScaleUp">How fast pods are added.</param>
/// <param name="ScaleDown">How fast pods are taken away.</param>
public sealed record AutoscalingSettings(
    int MinReplicas, int MaxReplicas, int CpuTargetPercent, int MemoryTargetPercent, ScalingBehaviour ScaleUp, ScalingBehaviour ScaleDown)
{
    private const string Spec = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler spec";

    public static AutoscalingSettings Read(SettingsSection autoscaling) => new(
        MinReplicas: autoscaling.Int(
            "minReplicas", "Pods at rest.",
            range: 1..100, fallback: 3, unit: "pods", guide: "G10", drives: $"{Spec}.minReplicas", example: "2"),
        MaxReplicas: autoscaling.Int(
            "maxReplicas", "Pods at most; database connections and nodes must suffice for all of them.",
            range: 1..500, fallback: 20, unit: "pods", guide: "G10", drives: $"{Spec}.maxReplicas", example: "10"),
        CpuTargetPercent: autoscaling.Int(
            "cpuTargetPercent", "CPU use at which pods are added, as part of the request.",
            range: 10..200, fallback: 70, unit: "%", guide: "G09", drives: $"{Spec}.metrics", example: "60"),
        MemoryTargetPercent: autoscaling.Int(
            "memoryTargetPercent", "Memory use at which pods are added, as part of the request.",
            range: 10..200, fallback: 80, unit: "%", guide: "G09", drives: $"{Spec}.metrics", example: "75"),
        ScaleUp: autoscaling.Object(
            "scaleUp", "How fast pods are added.",
            behaviour => ScalingBehaviour.Read(behaviour, "scaleUp", window: "1m", percent: 100, period: "15s"), guide: "G10"),
        ScaleDown: autoscaling.Object(
            "scaleDown", "How fast pods are taken away.",
            behaviour => ScalingBehaviour.Read(behaviour, "scaleDown", window: "5m", percent: 10, period: "1m"), guide: "G10"));
}
