namespace FreeAgentics.Infra.Settings;

/// <summary>Requests and limits of a container.</summary>
public sealed record ContainerResources(CpuQuantity CpuRequest, CpuQuantity CpuLimit, MemoryQuantity MemoryRequest, MemoryQuantity MemoryLimit)
{
    private const string Resources = "kubernetes:apps/v1:Deployment spec.template.spec.containers.resources";

    /// <summary>Reads them with the defaults of one workload.</summary>
    public static ContainerResources Read(SettingsSection resources, string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) => new(
        CpuRequest: resources.Cpu(
            "cpuRequest", "CPU that the scheduler sets aside; the autoscaler's percentage is of this.",
            least: "10m", most: "64", fallback: cpuRequest, guide: "G17", drives: $"{Resources}.requests.cpu", example: "250m"),
        CpuLimit: resources.Cpu(
            "cpuLimit", "CPU above which the container is slowed down.",
            least: "10m", most: "64", fallback: cpuLimit, guide: "G17", drives: $"{Resources}.limits.cpu", example: "4"),
        MemoryRequest: resources.Memory(
            "memoryRequest", "Memory that the scheduler sets aside; the autoscaler's percentage is of this.",
            least: "16Mi", most: "512Gi", fallback: memoryRequest, guide: "G17", drives: $"{Resources}.requests.memory", example: "1Gi"),
        MemoryLimit: resources.Memory(
            "memoryLimit", "Memory above which the container is killed.",
            least: "16Mi", most: "512Gi", fallback: memoryLimit, guide: "G17", drives: $"{Resources}.limits.memory", example: "4Gi"));
}
