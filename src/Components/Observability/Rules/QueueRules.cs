namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>The queue of tasks. The recorded series is the one that the guide's worker-hpa asks for.</summary>
public static class QueueRules
{
    public const string Length = "redis_queue_length";

    public static RuleGroup Group(RuleContext context)
    {
        var series = $"{Length}{{queue=\"{context.Queue}\"}}";
        var workers = $"kube_deployment_status_replicas{{namespace=\"{context.Namespace}\",deployment=\"worker-deployment\"}}";
        return new RuleGroup("freeagentics-queue", TimeSpan.FromSeconds(15),
        [
            // An empty list is a missing key: zero as long as the exporter reaches Redis, absent otherwise.
            new RecordingRule(Length,
                $"max(redis_key_size{{key=\"{context.Queue}\"}}) or 0 * (max(redis_up{{job=\"redis-queue-exporter\"}}) == 1)",
                new SortedDictionary<string, string>(StringComparer.Ordinal) { ["namespace"] = context.Namespace, ["queue"] = context.Queue }),
            new AlertRule("QueueAboveScalingTrigger", $"{series} > {context.Triggers.QueueHigh}",
                TimeSpan.FromMinutes(5), RuleSeverity.Warning,
                "{{ $value }} tasks have been waiting for five minutes.",
                "See whether workers are at their maximum, pending, or stuck on one kind of task."),
            new AlertRule("QueueGrowsWithoutEnd", $"{series} > {context.Triggers.QueueHigh} and deriv({series}[15m]) > 0",
                TimeSpan.FromMinutes(15), RuleSeverity.Critical,
                "{{ $value }} tasks wait and more keep coming than workers take.",
                "Raise the workers' maximum, or stop what fills the queue."),
            new AlertRule("QueueLengthUnknown", $"absent({series})",
                TimeSpan.FromMinutes(5), RuleSeverity.Critical,
                "The length of the queue is unknown, so workers do not scale.",
                "Look at the exporter of the queue's Redis: its pod, its network policy, its credentials."),
            new AlertRule("WorkersOverprovisioned",
                $"sum({workers}) > {context.MinWorkerReplicas} and on () max_over_time({series}[30m]) < {context.Triggers.QueueLow}",
                TimeSpan.FromMinutes(30), RuleSeverity.Info,
                "{{ $value }} workers share fewer tasks than the lower trigger.",
                "See why workers do not scale in: the cool-down period, or another writer of replicas."),
        ]);
    }
}
