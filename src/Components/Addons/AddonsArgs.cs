using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons;

/// <param name="Stack">The stack that owns the cluster.</param>
/// <param name="Scaler">Decides between KEDA and prometheus-adapter: one cluster has one owner of external metrics.</param>
public sealed record AddonsArgs(StackIdentity Stack, WorkerScaler Scaler)
{
    public required Input<string> ClusterName { get; init; }

    public required Input<string> VpcId { get; init; }
}
