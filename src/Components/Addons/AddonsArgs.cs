using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons;

/// <param name="Stack">The stack that owns the roles.</param>
/// <param name="Scaler">Decides between KEDA and prometheus-adapter: one cluster has one owner of external metrics.</param>
public sealed record AddonsArgs(StackIdentity Stack, WorkerScaler Scaler)
{
    public required Input<string> ClusterName { get; init; }

    /// <summary>Where the cluster's API and the data stores are.</summary>
    public required Cidr Network { get; init; }

    /// <summary>The VPC in which load balancers are made.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The zone in which certificates are proven.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>The key that encrypts secrets.</summary>
    public required Input<string> SecretsKeyArn { get; init; }

    /// <summary>The stack whose secrets are read; a standby reads copies of its primary's.</summary>
    public required string SecretsStack { get; init; }
}
