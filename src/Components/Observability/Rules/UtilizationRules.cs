namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Use of CPU and memory as a share of the requests: the number that the HPA looks at.</summary>
public static class UtilizationRules
{
    public const string Cpu = "freeagentics:cpu_utilization:ratio";
    public const string Memory = "freeagentics:memory_utilization:ratio";

    public static RuleGroup Group(RuleContext context)
    {
        var pods = $"namespace=\"{context.Namespace}\",container!=\"\"";
        return new RuleGroup("freeagentics-utilization", TimeSpan.FromSeconds(30),
        [
            new RecordingRule(Cpu,
                $"sum by (container) (rate(container_cpu_usage_seconds_total{{{pods}}}[5m])) / sum by (container) (kube_pod_container_resource_requests{{{pods},resource=\"cpu\"}})"),
            new RecordingRule(Memory,
                $"sum by (container) (container_memory_working_set_bytes{{{pods}}}) / sum by (container) (kube_pod_container_resource_requests{{{pods},resource=\"memory\"}})"),
            new AlertRule("CpuAboveScalingTrigger",
                $"{Cpu}{{container=~\"api|worker\"}} > {PromDuration.Number(context.Triggers.CpuHighPercent / 100.0)}",
                TimeSpan.FromMinutes(15), RuleSeverity.Warning,
                "{{ $labels.container }} has used {{ $value | humanizePercentage }} of its CPU requests for 15 minutes: autoscaling does not relieve it.",
                "See whether the HPA is at its maximum or pods are pending; raise maxReplicas or add nodes."),
            new AlertRule("MemoryAboveScalingTrigger",
                $"{Memory}{{container=~\"api|worker\"}} > {PromDuration.Number(context.Triggers.MemoryHighPercent / 100.0)}",
                TimeSpan.FromMinutes(15), RuleSeverity.Warning,
                "{{ $labels.container }} has used {{ $value | humanizePercentage }} of its memory requests for 15 minutes.",
                "Compare with the VPA's recommendation; a leak does not shrink when pods are added."),
        ]);
    }
}
