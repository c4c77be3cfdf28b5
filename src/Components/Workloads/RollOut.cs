using Pulumi.Kubernetes.Types.Inputs.Apps.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>How a new version takes over: first a new pod that is ready, then one old pod less.</summary>
public static class RollOut
{
    public const int SurgePercent = 25;

    public static DeploymentStrategyArgs Strategy => new()
    {
        Type = "RollingUpdate",
        RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = $"{SurgePercent}%", MaxUnavailable = 0 },
    };
}
