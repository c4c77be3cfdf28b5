using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <param name="Namespace">Where the objects go.</param>
/// <param name="Settings">The numbers of api-hpa.</param>
/// <param name="Schedules">Times with more pods; with any, KEDA owns api-hpa.</param>
public sealed record ApiAutoscalerArgs(Input<string> Namespace, AutoscalingSettings Settings, IReadOnlyList<ScheduleSettings> Schedules);
