using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Daemons;
using FreeAgentics.Infra.Local.Ports;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>The processes of the application: those that run, and names and ports for new ones.</summary>
internal sealed class ApplicationFleet(LocalPlatform platform)
{
    public static ImmutableArray<Address> Addresses(IEnumerable<Daemon> api) => [.. api.Select(daemon => new Address(LocalAddresses.Loopback, daemon.Port!.Value))];

    /// <returns>Those that run, in the order of their names. Of those that have ended, the record is removed.</returns>
    public IReadOnlyList<Daemon> Running(string kind)
    {
        var ofKind = platform.Records.All().Where(daemon => daemon.Kind == kind).ToLookup(daemon => platform.Records.IsAlive(daemon.Name));
        foreach (var ended in ofKind[false])
            platform.Records.Forget(ended.Name);
        return [.. ofKind[true]];
    }

    public IReadOnlyList<Daemon> NewApi(int count)
    {
        var numbers = Numbers(ApplicationDaemons.Api, count);
        var taken = platform.State.Ports.Values.Concat(platform.Records.All().Select(daemon => daemon.Port).OfType<int>()).ToHashSet();
        var ports = FreePorts.Pick(numbers.ToDictionary(number => $"{number}", _ => (ImmutableArray<string>)[LocalAddresses.Loopback]), taken);
        return [.. numbers.Select(number => ApplicationDaemons.OfApi(platform, number, ports[$"{number}"]))];
    }

    public IReadOnlyList<Daemon> NewWorkers(int count) => [.. Numbers(ApplicationDaemons.Worker, count).Select(number => ApplicationDaemons.OfWorker(platform, number))];

    private int[] Numbers(string kind, int count)
    {
        var last = platform.State.LastNumbers.GetValueOrDefault(kind);
        platform.Save(platform.State with { LastNumbers = platform.State.LastNumbers.SetItem(kind, last + count) });
        return [.. Enumerable.Range(last + 1, count)];
    }
}
