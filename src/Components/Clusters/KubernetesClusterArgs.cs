using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <param name="Stack">The stack that owns the cluster.</param>
/// <param name="Settings">Its shape.</param>
public sealed record KubernetesClusterArgs(StackIdentity Stack, ClusterSettings Settings)
{
    /// <summary>Where the control plane's interfaces and the nodes stand.</summary>
    public required Output<ImmutableArray<string>> SubnetIds { get; init; }

    /// <summary>Encrypts the cluster's secrets.</summary>
    public required Input<string> KeyArn { get; init; }

    public required Input<string> LogKeyArn { get; init; }
}
