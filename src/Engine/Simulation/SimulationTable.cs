using System.Collections.Frozen;
using FreeAgentics.Infra.Engine.Simulation.Aws;
using FreeAgentics.Infra.Engine.Simulation.Randoms;

namespace FreeAgentics.Infra.Engine.Simulation;

/// <summary>Who makes up the computed values of which resource type.</summary>
internal static class SimulationTable
{
    private static readonly FrozenDictionary<string, Action<SimulatedResource>> Entries = new[]
    {
        Networks.Entries, LoadBalancers.Entries, Databases.Entries, Caches.Entries, Buckets.Entries, Identities.Entries, Keys.Entries,
        Clusters.Entries, Domains.Entries, Messages.Entries, Operations.Entries, RandomValues.Entries,
    }.SelectMany(area => area).ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    public static Action<SimulatedResource>? Find(string type) => Entries.GetValueOrDefault(type);
}
