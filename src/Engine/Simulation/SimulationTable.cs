using FreeAgentics.Infra.Engine.Simulation.Aws;
using FreeAgentics.Infra.Engine.Simulation.Randoms;

namespace FreeAgentics.Infra.Engine.Simulation;

/// <summary>Who makes up the computed values of which resource type.</summary>
internal static class SimulationTable
{
    private static readonly Dictionary<string, Action<SimulatedResource>>[] Areas =
    [
        Networks.Entries, LoadBalancers.Entries, Databases.Entries, Caches.Entries, Buckets.Entries, Identities.Entries, Keys.Entries,
        Clusters.Entries, Domains.Entries, Messages.Entries, Operations.Entries, RandomValues.Entries,
    ];

    public static Action<SimulatedResource>? Find(string type)
    {
        foreach (var area in Areas)
        {
            if (area.TryGetValue(type, out var simulate))
                return simulate;
        }

        return null;
    }
}
