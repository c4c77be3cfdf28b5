using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons;

/// <param name="Stack">The stack that owns the roles.</param>
/// <param name="Scaler">Decides between KEDA and prometheus-adapter: one cluster has one owner of external metrics.</param>
public sealed record AddonsArgs(StackIdentity Stack, WorkerScaler Scaler)
{
    public required Input<string> ClusterName { get; init; }

    public required Input<string> VpcId { get; init; }

    /// <summary>ARN of the hosted zone that certificates and names are proven in; null allows every zone of the account.</summary>
    public Input<string>? ZoneArn { get; init; }

    /// <summary>The domain that names may be written below.</summary>
    public required string ZoneName { get; init; }

    /// <summary>ARN of the key that encrypts the secrets.</summary>
    public required Input<string> SecretsKeyArn { get; init; }
}
