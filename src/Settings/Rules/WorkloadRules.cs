namespace FreeAgentics.Infra.Settings.Rules;

internal static class WorkloadRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "worker.autoscaling.maxReplicas",
            "worker.autoscaling.minReplicas",
            settings => settings.Worker.Autoscaling.MaxReplicas >= settings.Worker.Autoscaling.MinReplicas,
            settings => new(
                $"is {settings.Worker.Autoscaling.MaxReplicas}, but worker.autoscaling.minReplicas is {settings.Worker.Autoscaling.MinReplicas}; the most cannot be less than the least.",
                "worker.autoscaling.maxReplicas",
                $"{settings.Worker.Autoscaling.MinReplicas}")),
        SettingsRule.Conflict(
            "edge.controller.maxReplicas",
            "edge.controller.minReplicas",
            settings => settings.Edge.Controller.MaxReplicas >= settings.Edge.Controller.MinReplicas,
            settings => new(
                $"is {settings.Edge.Controller.MaxReplicas}, but edge.controller.minReplicas is {settings.Edge.Controller.MinReplicas}; the most cannot be less than the least.",
                "edge.controller.maxReplicas",
                $"{settings.Edge.Controller.MinReplicas}")),
        SettingsRule.Conflict(
            "worker.autoscaling.minReplicas",
            "worker.autoscaling.scaler",
            settings => settings.Worker.Autoscaling is not { MinReplicas: 0, Scaler: WorkerScaler.Adapter },
            _ => new("is 0, but worker.autoscaling.scaler is adapter; only KEDA scales to zero.", "worker.autoscaling.minReplicas", "1")),
        SettingsRule.Conflict(
            "capacity.schedules",
            "worker.autoscaling.scaler",
            settings => settings.Capacity.Schedules.Count == 0 || settings.Worker.Autoscaling.Scaler is WorkerScaler.Keda,
            _ => new("has entries, but worker.autoscaling.scaler is adapter; schedules are KEDA's.", "worker.autoscaling.scaler", "keda")),
        SettingsRule.Conflict(
            "kubernetes.maxPods",
            "api.autoscaling.maxReplicas",
            settings => settings.Kubernetes.MaxPods >= PodsAtMost(settings),
            settings => new(
                $"is {settings.Kubernetes.MaxPods}, but with api.autoscaling.maxReplicas {settings.Api.Autoscaling.MaxReplicas} the workloads come to {PodsAtMost(settings)} pods in a roll-out.",
                "kubernetes.maxPods",
                $"{PodsAtMost(settings)}")),
        SettingsRule.Risk(
            "capacity.apiVertical",
            settings => settings.Capacity.ApiVertical is VerticalMode.Off,
            _ => new("acts on the CPU and memory that api-hpa scales by; the two will fight.", "capacity.apiVertical", "off")),
        SettingsRule.Risk(
            "pooler.sizing",
            settings => settings.Pooler.Sizing is PoolerSizing.Derived,
            _ => new("is guide: 100 clients are fewer than the API's processes may open, and further ones are refused.", "pooler.sizing", "derived")),
        SettingsRule.Risk(
            "pooler.replicas",
            settings => settings.Pooler.Replicas > 1,
            _ => new("is 1; while that pod restarts, nobody has a database.", "pooler.replicas", "2")),
        SettingsRule.Risk(
            "edge.plainHttp",
            settings => !settings.Edge.PlainHttp,
            _ => new("is true; passwords and sessions travel in clear.", "edge.plainHttp", "false")),
    ];

    /// <summary>Every workload at its maximum, a quarter more of each in a roll-out, and room for jobs.</summary>
    private static int PodsAtMost(PlatformSettings settings)
    {
        var pods = settings.Api.Autoscaling.MaxReplicas + settings.Worker.Autoscaling.MaxReplicas + settings.Pooler.Replicas
            + (settings.Frontend.Enabled ? settings.Frontend.Replicas : 0);
        return (pods * 5 / 4) + 20;
    }
}
