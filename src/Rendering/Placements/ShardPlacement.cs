using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>The servers of one shard of the database.</summary>
/// <param name="Primary">Takes writes.</param>
/// <param name="Replicas">In the order of the plan's replicas. PgBouncer knows one port a database, so all of a shard's replicas listen on the same one, under addresses of their own.</param>
public sealed record ShardPlacement(Address Primary, ImmutableArray<Address> Replicas)
{
    /// <summary>Where reads go: to the replicas, and to the primary where there are none.</summary>
    public ImmutableArray<Address> Readers => Replicas.IsDefaultOrEmpty ? [Primary] : Replicas;
}
