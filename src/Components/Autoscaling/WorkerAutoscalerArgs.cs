using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <param name="Namespace">Where the objects go.</param>
/// <param name="Settings">The numbers of worker-hpa.</param>
/// <param name="Schedules">Times with more pods.</param>
public sealed record WorkerAutoscalerArgs(Input<string> Namespace, WorkerScalingSettings Settings, IReadOnlyList<ScheduleSettings> Schedules)
{
    /// <summary>The Redis list.</summary>
    public required string Queue { get; init; }

    public required Input<string> QueueHost { get; init; }

    /// <summary>True where Redis wants a user name besides the password.</summary>
    public required bool ByUser { get; init; }
}
