namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Whether autoscaling does what it promises.</summary>
public static class AutoscalingRules
{
    public static RuleGroup Group(RuleContext context)
    {
        var ours = $"namespace=\"{context.Namespace}\"";
        var wanted = $"label_replace(kube_horizontalpodautoscaler_status_desired_replicas{{{ours}}}, \"deployment\", \"$1-deployment\", \"horizontalpodautoscaler\", \"(.+)-hpa\")";
        return new RuleGroup("freeagentics-autoscaling", TimeSpan.FromSeconds(30),
        [
            new AlertRule("AutoscalingTooSlow",
                $"{wanted} - on (namespace, deployment) group_left () kube_deployment_status_replicas_ready{{{ours}}} > 0",
                context.Objectives.ScalingResponse, RuleSeverity.Critical,
                "{{ $labels.deployment }} has waited longer than promised for {{ $value }} pods.",
                "Pending pods need nodes: look at the cluster autoscaler and the headroom. Others: image pull and start-up probe."),
            new AlertRule("AutoscalerAtMaximum",
                $"kube_horizontalpodautoscaler_status_current_replicas{{{ours}}} >= kube_horizontalpodautoscaler_spec_max_replicas{{{ours}}}",
                TimeSpan.FromMinutes(15), RuleSeverity.Warning,
                "{{ $labels.horizontalpodautoscaler }} has been at its maximum for 15 minutes.",
                "Raise maxReplicas, after checking that pools, max_connections and nodes allow it."),
            new AlertRule("AutoscalerBlind",
                $"kube_horizontalpodautoscaler_status_condition{{{ours},condition=\"ScalingActive\",status=\"false\"}} == 1",
                TimeSpan.FromMinutes(5), RuleSeverity.Critical,
                "{{ $labels.horizontalpodautoscaler }} gets no metrics and does not scale.",
                "Look at metrics-server for resource metrics, at KEDA or the adapter for the queue."),
            new AlertRule("PodsUnschedulable", "cluster_autoscaler_unschedulable_pods_count{type=\"unschedulable\"} > 0",
                TimeSpan.FromMinutes(10), RuleSeverity.Critical,
                "{{ $value }} pods find no node.",
                "Read the cluster autoscaler's status: maximum of the node groups, quota, capacity of the zone."),
            new AlertRule("ClusterAutoscalerDown", "absent(cluster_autoscaler_last_activity{activity=\"main\"}) or time() - max(cluster_autoscaler_last_activity{activity=\"main\"}) > 300",
                TimeSpan.FromMinutes(5), RuleSeverity.Critical,
                "The cluster autoscaler does not run its loop.",
                "kubectl -n kube-system logs deployment/cluster-autoscaler."),
        ]);
    }
}
