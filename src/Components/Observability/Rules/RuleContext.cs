using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>What the rules need to know of a stack.</summary>
/// <param name="Namespace">The namespace of the application.</param>
/// <param name="Queue">The Redis list that feeds the workers.</param>
/// <param name="MinApiReplicas">Fewer are never wanted.</param>
/// <param name="MinWorkerReplicas">Fewer are never wanted.</param>
public sealed record RuleContext(
    string Namespace,
    string Queue,
    int MinApiReplicas,
    int MinWorkerReplicas,
    MetricNames Metrics,
    ScalingTriggers Triggers,
    ServiceObjectives Objectives);
