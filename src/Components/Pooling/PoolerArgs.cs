using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Pooling;

/// <param name="Namespace">Where the objects go.</param>
/// <param name="Settings">Of the section pooler.</param>
/// <param name="Stores">What it pools.</param>
public sealed record PoolerArgs(Input<string> Namespace, PoolerSettings Settings, DataStores Stores)
{
    /// <summary>Every workload that connects.</summary>
    public required ImmutableArray<PoolDemand> Demands { get; init; }

    /// <summary>Of each server.</summary>
    public required int MaxConnections { get; init; }

    /// <summary>Sizes as set, derived, or the guide's.</summary>
    public PoolSizes Sizes
    {
        get
        {
            var pools = Stores.HasReplicas ? 1 : 2;
            var sizes = Settings.Sizing is PoolerSizing.Guide
                ? PoolSizes.Guide
                : PoolSizes.Derive(Demands, Settings.Replicas, pools, MaxConnections, Settings.DirectConnections);
            return sizes with
            {
                MaxClientConnections = Settings.MaxClientConnections ?? sizes.MaxClientConnections,
                PoolSize = Settings.PoolSize ?? sizes.PoolSize,
            };
        }
    }
}
