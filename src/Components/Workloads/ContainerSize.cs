using FreeAgentics.Infra.Settings;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Requests and limits as Kubernetes writes them.</summary>
public static class ContainerSize
{
    public static ResourceRequirementsArgs Of(ContainerResources resources) => Of(
        $"{resources.CpuRequest}", $"{resources.CpuLimit}", $"{resources.MemoryRequest}", $"{resources.MemoryLimit}");

    public static ResourceRequirementsArgs Of(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) => new()
    {
        Requests = { { "cpu", cpuRequest }, { "memory", memoryRequest } },
        Limits = { { "cpu", cpuLimit }, { "memory", memoryLimit } },
    };
}
