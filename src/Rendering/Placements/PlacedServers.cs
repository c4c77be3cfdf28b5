using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Every shard of the plan with its place.</summary>
public static class PlacedServers
{
    /// <exception cref="RenderingException">There are not as many places as servers.</exception>
    public static ImmutableArray<(DatabaseServers Servers, ShardPlacement Place)> Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var shards = DatabaseServers.ShardsOf(plan);
        if (shards.Length != placement.Shards.Length)
            throw new RenderingException($"The plan has {shards.Length} shards, the placement {placement.Shards.Length}.");
        foreach (var (shard, place) in shards.Zip(placement.Shards))
        {
            if (shard.Replicas.Length != place.Replicas.Length)
                throw new RenderingException($"{shard.Primary.Name} has {shard.Replicas.Length} replicas in the plan, {place.Replicas.Length} in the placement.");
        }

        return [.. shards.Zip(placement.Shards)];
    }

    /// <summary>Where each host name of the plan is here.</summary>
    internal static Dictionary<string, Address> ByHost(Plan plan, Placement placement) => Of(plan, placement)
        .SelectMany(pair => pair.Servers.Replicas.Zip(pair.Place.Replicas).Prepend((pair.Servers.Primary, pair.Place.Primary)))
        .Where(pair => DatabaseServers.HostOf(pair.Item1) is not null)
        .ToDictionary(pair => DatabaseServers.HostOf(pair.Item1)!, pair => pair.Item2, StringComparer.Ordinal);
}
