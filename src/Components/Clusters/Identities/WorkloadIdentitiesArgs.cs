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

    /// <summary>The key that encrypts secrets.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>The zone in which certificates are proven.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>The VPC in which load balancers are made.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The stack whose secrets are read; a standby reads copies of its primary's.</summary>
    public required string SecretsStack { get; init; }
}
