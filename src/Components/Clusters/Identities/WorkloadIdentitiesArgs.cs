using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters.Identities;

/// <param name="Stack">The stack that owns the roles.</param>
/// <param name="ClusterName">The cluster in which the pods run.</param>
/// <param name="Namespace">The application's namespace.</param>
public sealed record WorkloadIdentitiesArgs(StackIdentity Stack, Input<string> ClusterName, string Namespace)
{
    /// <summary>The bucket that the application reads and writes.</summary>
    public required Input<string> FilesBucketArn { get; init; }

    /// <summary>The key that encrypts that bucket.</summary>
    public required Input<string> StorageKeyArn { get; init; }
}
