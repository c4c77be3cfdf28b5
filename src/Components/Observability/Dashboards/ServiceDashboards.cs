using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Observability.Dashboards;

/// <summary>Dashboards of what the application does, and of how it scales.</summary>
internal static class ServiceDashboards
{
    public static Dashboard Api(MetricNames metrics, RuleContext rules) => Dashboard.Of("api", "API",
        Panel.Of("Requests", "reqps", ("{{status}}", $"sum by ({metrics.StatusLabel}) (rate({metrics.Requests}[5m]))")),
        Panel.Of("Latency", "s",
            ("p50", $"histogram_quantile(0.5, sum by (le) (rate({metrics.RequestDuration}_bucket[5m])))"),
            ("p95", ApiRules.LatencyP95),
            ("p99", $"histogram_quantile(0.99, sum by (le) (rate({metrics.RequestDuration}_bucket[5m])))")) with
        { Threshold = rules.Objectives.Latency.TotalSeconds },
        Panel.Of("Share of errors", "percentunit", ("1h", $"{AvailabilityRules.Errors}1h"), ("6h", $"{AvailabilityRules.Errors}6h")) with { Threshold = 1 - rules.Objectives.Availability },
        Panel.Of("Share of slow requests", "percentunit", ("1h", $"{LatencyRules.Slow}1h"), ("6h", $"{LatencyRules.Slow}6h")) with { Threshold = 1 - rules.Objectives.FastShare },
        Panel.Of("Connections", "short", ("open", $"sum({metrics.ActiveConnections})")),
        Panel.Of("Use of requests", "percentunit", ("CPU", $"{UtilizationRules.Cpu}{{container=\"api\"}}"), ("memory", $"{UtilizationRules.Memory}{{container=\"api\"}}")),
        Panel.Of("CPU throttling", "percentunit", ("{{pod}}",
            $"sum by (pod) (rate(container_cpu_cfs_throttled_periods_total{{namespace=\"{rules.Namespace}\",container=\"api\"}}[5m])) / sum by (pod) (rate(container_cpu_cfs_periods_total{{namespace=\"{rules.Namespace}\",container=\"api\"}}[5m]))")),
        Panel.Of("Restarts", "short", ("{{pod}}", $"sum by (pod) (increase(kube_pod_container_status_restarts_total{{namespace=\"{rules.Namespace}\",container=\"api\"}}[1h]))")));

    public static Dashboard Workers(RuleContext rules) => Dashboard.Of("workers", "Workers and queue",
        Panel.Of("Waiting tasks", "short", ("{{queue}}", $"{QueueRules.Length}{{queue=\"{rules.Queue}\"}}")) with { Threshold = rules.Triggers.QueueHigh },
        Panel.Of("Workers", "short",
            ("ready", $"sum(kube_deployment_status_replicas_ready{{namespace=\"{rules.Namespace}\",deployment=\"worker-deployment\"}})"),
            ("wanted", $"sum(kube_deployment_spec_replicas{{namespace=\"{rules.Namespace}\",deployment=\"worker-deployment\"}})")),
        Panel.Of("Tasks for each worker", "short", ("waiting",
            $"sum({QueueRules.Length}{{queue=\"{rules.Queue}\"}}) / sum(kube_deployment_status_replicas_ready{{namespace=\"{rules.Namespace}\",deployment=\"worker-deployment\"}})")),
        Panel.Of("Use of requests", "percentunit", ("CPU", $"{UtilizationRules.Cpu}{{container=\"worker\"}}"), ("memory", $"{UtilizationRules.Memory}{{container=\"worker\"}}")));

    public static Dashboard Autoscaling(RuleContext rules) => Dashboard.Of("autoscaling", "Autoscaling",
        Panel.Of("Wanted pods", "short", ("{{horizontalpodautoscaler}}", $"kube_horizontalpodautoscaler_status_desired_replicas{{namespace=\"{rules.Namespace}\"}}")),
        Panel.Of("Pods there are", "short", ("{{horizontalpodautoscaler}}", $"kube_horizontalpodautoscaler_status_current_replicas{{namespace=\"{rules.Namespace}\"}}")),
        Panel.Of("Most pods allowed", "short", ("{{horizontalpodautoscaler}}", $"kube_horizontalpodautoscaler_spec_max_replicas{{namespace=\"{rules.Namespace}\"}}")),
        Panel.Of("Pods without a node", "short", ("{{type}}", "cluster_autoscaler_unschedulable_pods_count")),
        Panel.Of("Nodes", "short", ("{{state}}", "sum by (state) (cluster_autoscaler_nodes_count)")),
        Panel.Of("Pending pods", "short", ("{{namespace}}", "sum by (namespace) (kube_pod_status_phase{phase=\"Pending\"})")));

    public static Dashboard Capacity(RuleContext rules) => Dashboard.Of("capacity", "Capacity",
        Panel.Of("CPU requested of allocatable", "percentunit", ("requested",
            "sum(kube_pod_container_resource_requests{resource=\"cpu\"}) / sum(kube_node_status_allocatable{resource=\"cpu\"})")) with
        { Threshold = 0.8 },
        Panel.Of("Memory requested of allocatable", "percentunit", ("requested",
            "sum(kube_pod_container_resource_requests{resource=\"memory\"}) / sum(kube_node_status_allocatable{resource=\"memory\"})")) with
        { Threshold = 0.8 },
        Panel.Of("CPU of nodes", "percentunit", ("{{instance}}", "1 - avg by (instance) (rate(node_cpu_seconds_total{mode=\"idle\"}[5m]))")),
        Panel.Of("Memory of nodes", "percentunit", ("{{instance}}", "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes")),
        Panel.Of("Disks of nodes", "percentunit", ("{{instance}}", "1 - node_filesystem_avail_bytes{mountpoint=\"/\"} / node_filesystem_size_bytes{mountpoint=\"/\"}")),
        Panel.Of("Network of nodes", "Bps",
            ("{{instance}} in", "sum by (instance) (rate(node_network_receive_bytes_total[5m]))"),
            ("{{instance}} out", "sum by (instance) (rate(node_network_transmit_bytes_total[5m]))")),
        Panel.Of("Use of CPU requests", "percentunit", ("{{container}}", UtilizationRules.Cpu)) with { Threshold = rules.Triggers.CpuHighPercent / 100.0 },
        Panel.Of("Use of memory requests", "percentunit", ("{{container}}", UtilizationRules.Memory)) with { Threshold = rules.Triggers.MemoryHighPercent / 100.0 });
}
