namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>The API's traffic, and the triggers of the guide that an HPA cannot watch.</summary>
public static class ApiRules
{
    public const string RequestRate = "freeagentics:requests:rate5m";
    public const string LatencyP95 = "freeagentics:request_latency_seconds:p95_5m";

    public static RuleGroup Group(RuleContext context)
    {
        var metrics = context.Metrics;
        var triggers = context.Triggers;
        var replicas = $"kube_deployment_status_replicas_available{{namespace=\"{context.Namespace}\",deployment=\"api-deployment\"}}";
        return new RuleGroup("freeagentics-api", TimeSpan.FromSeconds(30),
        [
            new RecordingRule(RequestRate, $"sum(rate({metrics.Requests}[5m]))"),
            new RecordingRule(LatencyP95, $"histogram_quantile(0.95, sum by (le) (rate({metrics.RequestDuration}_bucket[5m])))"),
            new AlertRule("ApiDown", $"(sum({replicas}) or vector(0)) < 1",
                TimeSpan.FromMinutes(1), RuleSeverity.Critical,
                "No pod of the API is available.",
                "kubectl describe the pods of api-deployment: image, probes, secrets, database."),
            new AlertRule("ApiLatencyAboveTrigger", $"{LatencyP95} > {PromDuration.Seconds(triggers.LatencyHigh)}",
                TimeSpan.FromMinutes(5), RuleSeverity.Warning,
                "The 95th percentile of the API's latency is {{ $value | humanizeDuration }}.",
                "Look for the saturated part: CPU, pool waits, slow statements, Redis."),
            new AlertRule("ApiOverprovisioned",
                $"sum({replicas}) > {context.MinApiReplicas} "
                + $"and on () {UtilizationRules.Cpu}{{container=\"api\"}} < {PromDuration.Number(triggers.CpuLowPercent / 100.0)} "
                + $"and on () {UtilizationRules.Memory}{{container=\"api\"}} < {PromDuration.Number(triggers.MemoryLowPercent / 100.0)} "
                + $"and on () {LatencyP95} < {PromDuration.Seconds(triggers.LatencyLow)}",
                TimeSpan.FromHours(1), RuleSeverity.Info,
                "{{ $value }} pods of the API have been idle by every trigger for an hour.",
                "See why the HPA does not scale in: memory that stays, a long stabilization window, or a minimum that is too high."),
        ]);
    }
}
