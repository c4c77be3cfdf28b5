using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <param name="Region">Of its node groups.</param>
/// <param name="Settings">Of the section capacity.clusterAutoscaler.</param>
/// <param name="KubernetesVersion">The cluster's minor, which the autoscaler's must equal.</param>
public sealed record ClusterAutoscalerArgs(string Region, ClusterAutoscalerSettings Settings, string KubernetesVersion)
{
    public required Input<string> ClusterName { get; init; }

    /// <summary>The longest time that a pod may take to leave a node.</summary>
    public required int LongestGraceSeconds { get; init; }
}
