namespace FreeAgentics.Infra.Settings;

/// <param name="MinReplicas">Pods at rest.</param>
/// <param name="MaxReplicas">Pods at most.</param>
/// <param name="CpuTargetPercent">Of the CPU request.</param>
/// <param name="Resources">Requests and limits of the container.</param>
public sealed record ControllerSettings(int MinReplicas, int MaxReplicas, int CpuTargetPercent, ContainerResources Resources)
{
    private const string Spec = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler spec";

    public static ControllerSettings Read(SettingsSection controller) => new(
        MinReplicas: controller.Int(
            "minReplicas", "Pods of NGINX at rest.",
            range: 1..50, fallback: 2, unit: "pods", guide: "G01", drives: $"{Spec}.minReplicas", example: "3"),
        MaxReplicas: controller.Int(
            "maxReplicas", "Pods of NGINX at most.",
            range: 1..100, fallback: 6, unit: "pods", guide: "G01", drives: $"{Spec}.maxReplicas", example: "10"),
        CpuTargetPercent: controller.Int(
            "cpuTargetPercent", "CPU use at which pods are added, as part of the request.",
            range: 10..200, fallback: 70, unit: "%", guide: "G01", drives: $"{Spec}.metrics", example: "60"),
        Resources: controller.Object(
            "resources", "What a pod asks for, and what it may use.",
            resources => ContainerResources.Read(resources, cpuRequest: "200m", cpuLimit: "1", memoryRequest: "256Mi", memoryLimit: "512Mi"), guide: "G01"));
}
