using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <param name="Stack">The stack that owns the database.</param>
/// <param name="Settings">Its shape.</param>
public sealed record PostgresArgs(StackIdentity Stack, DatabaseSettings Settings)
{
    public required Input<string> VpcId { get; init; }

    public required Output<ImmutableArray<string>> SubnetIds { get; init; }

    /// <summary>The zones over which replicas are spread, in this order.</summary>
    public required ImmutableArray<string> ZoneNames { get; init; }

    /// <summary>Security groups whose members may connect, by what they are.</summary>
    public required ImmutableSortedDictionary<string, Input<string>> Clients { get; init; }

    public required Input<string> StorageKeyArn { get; init; }

    public required Input<string> SecretsKeyArn { get; init; }

    public required Input<string> LogKeyArn { get; init; }

    /// <summary>Where copies of the credentials go; null for nowhere.</summary>
    public ReplicaRegion? SecretsReplica { get; init; }

    /// <summary>The primaries in another region, one a shard, of which the instances here are replicas; null where they are primaries themselves.</summary>
    public Output<ImmutableArray<string>>? SourceArns { get; init; }

    /// <summary>True once the instances here have become primaries themselves.</summary>
    public bool Promoted { get; init; }
}
