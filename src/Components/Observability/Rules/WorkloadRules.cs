namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Pods, jobs, certificates and secrets of the platform.</summary>
public static class WorkloadRules
{
    public static RuleGroup Group(RuleContext context)
    {
        var ours = $"namespace=\"{context.Namespace}\"";
        return new RuleGroup("freeagentics-workloads", TimeSpan.FromSeconds(30),
        [
            new AlertRule("ContainerOutOfMemory",
                $"increase(kube_pod_container_status_restarts_total{{{ours}}}[10m]) > 0 and on (namespace, pod, container) kube_pod_container_status_last_terminated_reason{{{ours},reason=\"OOMKilled\"}} == 1",
                TimeSpan.Zero, RuleSeverity.Critical,
                "{{ $labels.container }} of {{ $labels.pod }} was killed for want of memory.",
                "Compare its memory before the end with the limit; fewer processes or a larger limit."),
            new AlertRule("ContainerNearMemoryLimit",
                $"max by (pod, container) (container_memory_working_set_bytes{{{ours},container!=\"\"}}) / max by (pod, container) (kube_pod_container_resource_limits{{{ours},resource=\"memory\"}}) > 0.9",
                TimeSpan.FromMinutes(15), RuleSeverity.Warning,
                "{{ $labels.container }} of {{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit.",
                "Profile it before the kernel ends it."),
            new AlertRule("ContainerThrottled",
                $"sum by (pod, container) (rate(container_cpu_cfs_throttled_periods_total{{{ours}}}[5m])) / sum by (pod, container) (rate(container_cpu_cfs_periods_total{{{ours}}}[5m])) > 0.25",
                TimeSpan.FromMinutes(15), RuleSeverity.Warning,
                "{{ $labels.container }} of {{ $labels.pod }} is throttled in {{ $value | humanizePercentage }} of its periods.",
                "Raise its CPU limit, or run fewer processes in it."),
            new AlertRule("ContainerCrashLoops",
                $"max by (pod, container) (kube_pod_container_status_waiting_reason{{{ours},reason=\"CrashLoopBackOff\"}}) == 1",
                TimeSpan.FromMinutes(5), RuleSeverity.Critical,
                "{{ $labels.container }} of {{ $labels.pod }} crashes again and again.",
                "kubectl logs --previous."),
            new AlertRule("JobFailed", $"kube_job_status_failed{{{ours}}} > 0 unless on (namespace, job_name) kube_job_status_succeeded{{{ours}}} > 0",
                TimeSpan.FromMinutes(1), RuleSeverity.Critical,
                "The job {{ $labels.job_name }} has failed.",
                "kubectl logs job/{{ $labels.job_name }}; migrations and SQL jobs are safe to run again."),
            new AlertRule("CertificateExpires", "certmanager_certificate_expiration_timestamp_seconds - time() < 14 * 86400",
                TimeSpan.FromHours(1), RuleSeverity.Critical,
                "The certificate {{ $labels.name }} expires in {{ $value | humanizeDuration }}.",
                "kubectl describe certificate, order and challenge: usually the DNS zone's permissions."),
            new AlertRule("SecretNotSynced", "externalsecret_status_condition{condition=\"Ready\",status=\"False\"} == 1",
                TimeSpan.FromMinutes(10), RuleSeverity.Critical,
                "{{ $labels.name }} in {{ $labels.namespace }} does not follow its source.",
                "kubectl describe externalsecret: the permission of its role, or the name of the secret."),
        ]);
    }
}
