using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>What is watched of the control plane, by the figures that EKS publishes itself.</summary>
internal static class ClusterAlarms
{
    // etcd stops to accept writes at 8 GiB.
    private const double StorageBytes = 6.0 * (1L << 30);

    private const double ErrorsInFiveMinutes = 50;

    public static IEnumerable<AlarmDefinition> Of(Output<string> clusterName) =>
    [
        new("cluster-unschedulable", "Pods find no node: look at the autoscaler and at the limits of the node groups.", "AWS/EKS", "scheduler_pending_pods_UNSCHEDULABLE", "ClusterName", clusterName, 0) { Statistic = "Minimum" },
        new("cluster-errors", "The cluster's API fails.", "AWS/EKS", "apiserver_request_total_5XX", "ClusterName", clusterName, ErrorsInFiveMinutes) { Statistic = "Sum" },
        new("cluster-storage", "The cluster's store is nearly full: look for objects that pile up.", "AWS/EKS", "apiserver_storage_size_bytes", "ClusterName", clusterName, StorageBytes) { Statistic = "Maximum" },
    ];
}
