using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <param name="Cluster">The cluster's own arguments.</param>
/// <param name="ClusterName">The cluster.</param>
/// <param name="AddonName">As EKS calls it.</param>
public sealed record ClusterAddonArgs(KubernetesClusterArgs Cluster, Input<string> ClusterName, string AddonName)
{
    /// <summary>JSON of the add-on's own schema.</summary>
    public string? Configuration { get; init; }

    /// <summary>The service account that takes <see cref="RoleArn"/>.</summary>
    public string? ServiceAccount { get; init; }

    public Input<string>? RoleArn { get; init; }
}
