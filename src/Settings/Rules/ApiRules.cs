namespace FreeAgentics.Infra.Settings.Rules;

internal static class ApiRules
{
    private const int LeastMebibytesPerProcess = 256;

    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "api.autoscaling.maxReplicas",
            "api.autoscaling.minReplicas",
            settings => settings.Api.Autoscaling.MaxReplicas >= settings.Api.Autoscaling.MinReplicas,
            settings => new(
                $"is {settings.Api.Autoscaling.MaxReplicas}, but api.autoscaling.minReplicas is {settings.Api.Autoscaling.MinReplicas}; the most cannot be less than the least.",
                "api.autoscaling.maxReplicas",
                $"{settings.Api.Autoscaling.MinReplicas}")),
        SettingsRule.Conflict(
            "api.resources.cpuLimit",
            "api.resources.cpuRequest",
            settings => settings.Api.Resources.CpuLimit >= settings.Api.Resources.CpuRequest,
            settings => new(
                $"is {settings.Api.Resources.CpuLimit}, but api.resources.cpuRequest is {settings.Api.Resources.CpuRequest}; Kubernetes refuses a limit below the request.",
                "api.resources.cpuLimit",
                $"{settings.Api.Resources.CpuRequest}")),
        SettingsRule.Conflict(
            "api.resources.memoryLimit",
            "api.resources.memoryRequest",
            settings => settings.Api.Resources.MemoryLimit >= settings.Api.Resources.MemoryRequest,
            settings => new(
                $"is {settings.Api.Resources.MemoryLimit}, but api.resources.memoryRequest is {settings.Api.Resources.MemoryRequest}; Kubernetes refuses a limit below the request.",
                "api.resources.memoryLimit",
                $"{settings.Api.Resources.MemoryRequest}")),
        SettingsRule.Risk(
            "api.processes",
            settings => settings.Api.Resources.MemoryRequest.Mebibytes >= (long)settings.Api.Processes * LeastMebibytesPerProcess,
            settings => new(
                $"is {settings.Api.Processes}, but api.resources.memoryRequest is {settings.Api.Resources.MemoryRequest}, less than {LeastMebibytesPerProcess}Mi for each; memory use alone would keep the autoscaler at its maximum.",
                "api.resources.memoryRequest",
                $"{settings.Api.Processes * LeastMebibytesPerProcess}Mi")),
        SettingsRule.Risk(
            "api.image",
            settings => IsPinned(settings.Api.Image),
            settings => new($"is {settings.Api.Image}, which can be another program tomorrow; name a version or a digest.")),
    ];

    private static bool IsPinned(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        return name.Contains('@', StringComparison.Ordinal)
            || (name.Contains(':', StringComparison.Ordinal) && !name.EndsWith(":latest", StringComparison.Ordinal));
    }
}
