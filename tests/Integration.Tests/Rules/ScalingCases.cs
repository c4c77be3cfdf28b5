using static FreeAgentics.Infra.Integration.Tests.Rules.AlertCase;

namespace FreeAgentics.Infra.Integration.Tests.Rules;

/// <summary>Situations of the queue, the autoscalers and the workloads.</summary>
internal static class ScalingCases
{
    private const string Ns = "namespace=\"freeagentics\"";
    private const string Queue = "redis_key_size{db=\"db0\",key=\"task_queue\"}";
    private const string QueueUp = "redis_up{job=\"redis-queue-exporter\"} 1x300";
    private const string Workers = $"kube_deployment_status_replicas{{{Ns},deployment=\"worker-deployment\"}}";
    private const string Desired = $"kube_horizontalpodautoscaler_status_desired_replicas{{{Ns},horizontalpodautoscaler=\"api-hpa\"}}";
    private const string Ready = $"kube_deployment_status_replicas_ready{{{Ns},deployment=\"api-deployment\"}}";
    private const string Current = $"kube_horizontalpodautoscaler_status_current_replicas{{{Ns},horizontalpodautoscaler=\"api-hpa\"}}";
    private const string Maximum = $"kube_horizontalpodautoscaler_spec_max_replicas{{{Ns},horizontalpodautoscaler=\"api-hpa\"}} 20x60";
    private const string Container = $"{Ns},pod=\"a\",container=\"api\"";

    public static IEnumerable<AlertCase> All =>
    [
        Fire("QueueAboveScalingTrigger", 10, $"{Queue} 150x60"),
        Quiet("QueueAboveScalingTrigger", 10, $"{Queue} 100x60"),
        Fire("QueueGrowsWithoutEnd", 60, $"{Queue} 200+5x100"),
        Quiet("QueueGrowsWithoutEnd", 60, $"{Queue} 900-5x100"),
        Fire("QueueLengthUnknown", 10),
        Quiet("QueueLengthUnknown", 10, QueueUp),
        Fire("QueueLengthUnknown", 10, "redis_up{job=\"redis-queue-exporter\"} 0x60"),
        Fire("WorkersOverprovisioned", 90, $"{Workers} 5x120", QueueUp),
        Quiet("WorkersOverprovisioned", 90, $"{Workers} 2x120", QueueUp),
        Quiet("WorkersOverprovisioned", 90, $"{Workers} 5x120", $"{Queue} 40x120"),

        Fire("AutoscalingTooSlow", 10, $"{Desired} 6x60", $"{Ready} 3x60"),
        Quiet("AutoscalingTooSlow", 10, $"{Desired} 6x60", $"{Ready} 3 3 6x60"),
        Quiet("AutoscalingTooSlow", 2, $"{Desired} 6x60", $"{Ready} 3x60"),
        Fire("AutoscalerAtMaximum", 20, $"{Current} 20x60", Maximum),
        Quiet("AutoscalerAtMaximum", 20, $"{Current} 19x60", Maximum),
        Fire("AutoscalerBlind", 10, $"kube_horizontalpodautoscaler_status_condition{{{Ns},horizontalpodautoscaler=\"api-hpa\",condition=\"ScalingActive\",status=\"false\"}} 1x60"),
        Quiet("AutoscalerBlind", 10, $"kube_horizontalpodautoscaler_status_condition{{{Ns},horizontalpodautoscaler=\"api-hpa\",condition=\"ScalingActive\",status=\"false\"}} 0x60"),
        Fire("PodsUnschedulable", 15, "cluster_autoscaler_unschedulable_pods_count{type=\"unschedulable\"} 2x60"),
        Quiet("PodsUnschedulable", 15, "cluster_autoscaler_unschedulable_pods_count{type=\"unschedulable\"} 2x5 0x60"),
        Quiet("PodsUnschedulable", 15, "cluster_autoscaler_unschedulable_pods_count{type=\"scheduler_unprocessed\"} 2x60"),
        Fire("ClusterAutoscalerDown", 10),
        Fire("ClusterAutoscalerDown", 30, "cluster_autoscaler_last_activity{activity=\"main\"} 0x60"),
        Quiet("ClusterAutoscalerDown", 30, "cluster_autoscaler_last_activity{activity=\"main\"} 0+60x60"),

        Fire("ContainerOutOfMemory", 20, $"kube_pod_container_status_restarts_total{{{Container}}} 0x15 1x60", $"kube_pod_container_status_last_terminated_reason{{{Container},reason=\"OOMKilled\"}} 1x60"),
        Quiet("ContainerOutOfMemory", 20, $"kube_pod_container_status_restarts_total{{{Container}}} 0x15 1x60", $"kube_pod_container_status_last_terminated_reason{{{Container},reason=\"Error\"}} 1x60"),
        Fire("ContainerNearMemoryLimit", 30, $"container_memory_working_set_bytes{{{Container}}} 95x60", $"kube_pod_container_resource_limits{{{Container},resource=\"memory\"}} 100x60"),
        Quiet("ContainerNearMemoryLimit", 30, $"container_memory_working_set_bytes{{{Container}}} 85x60", $"kube_pod_container_resource_limits{{{Container},resource=\"memory\"}} 100x60"),
        Fire("ContainerThrottled", 30, $"container_cpu_cfs_throttled_periods_total{{{Container}}} 0+40x60", $"container_cpu_cfs_periods_total{{{Container}}} 0+100x60"),
        Quiet("ContainerThrottled", 30, $"container_cpu_cfs_throttled_periods_total{{{Container}}} 0+10x60", $"container_cpu_cfs_periods_total{{{Container}}} 0+100x60"),
        Fire("ContainerCrashLoops", 10, $"kube_pod_container_status_waiting_reason{{{Container},reason=\"CrashLoopBackOff\"}} 1x60"),
        Quiet("ContainerCrashLoops", 10, $"kube_pod_container_status_waiting_reason{{{Container},reason=\"ContainerCreating\"}} 1x60"),
        Fire("JobFailed", 5, $"kube_job_status_failed{{{Ns},job_name=\"database-migrate\"}} 1x60"),
        Quiet("JobFailed", 5, $"kube_job_status_failed{{{Ns},job_name=\"database-migrate\"}} 1x60", $"kube_job_status_succeeded{{{Ns},job_name=\"database-migrate\"}} 1x60"),
        Fire("CertificateExpires", 90, "certmanager_certificate_expiration_timestamp_seconds{name=\"edge\"} 864000x120"),
        Quiet("CertificateExpires", 90, "certmanager_certificate_expiration_timestamp_seconds{name=\"edge\"} 2592000x120"),
        Fire("SecretNotSynced", 20, $"externalsecret_status_condition{{{Ns},name=\"api\",condition=\"Ready\",status=\"False\"}} 1x60"),
        Quiet("SecretNotSynced", 20, $"externalsecret_status_condition{{{Ns},name=\"api\",condition=\"Ready\",status=\"False\"}} 0x60"),
    ];
}
