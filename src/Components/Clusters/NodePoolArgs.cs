using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Clusters;

/// <param name="Cluster">The cluster's own arguments.</param>
/// <param name="Control">Its control plane.</param>
/// <param name="Role">What its nodes may do.</param>
/// <param name="Pool">Value of the nodes' pool label.</param>
/// <param name="Settings">Types and numbers.</param>
/// <param name="Tainted">True to keep away pods that do not tolerate the pool.</param>
public sealed record NodePoolArgs(
    KubernetesClusterArgs Cluster, ControlPlane Control, ServiceRole Role, string Pool, NodeGroupSettings Settings, bool Tainted);
