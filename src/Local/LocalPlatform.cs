using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Files;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Requirements;
using FreeAgentics.Infra.Local.Secrets;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local;

/// <summary>A platform on this machine: what is declared, where it lies, and the programs that run it.</summary>
internal sealed class LocalPlatform(StackFolder folder, Plan plan, PlatformState state, InstalledPrograms programs)
{
    public StackFolder Folder => folder;

    public PlatformState State { get; private set; } = state;

    /// <summary>The plan with times as they are here.</summary>
    public Plan Plan { get; } = ShorterTimes.In(RulesWithSource.In(plan, state.LoadBalancer), state.TimeFactor);

    public LocalTopology Topology { get; } = LocalTopology.Of(plan);

    public LocalSecrets Secrets { get; } = new(folder);

    public InstalledPrograms Programs => programs;

    public DaemonStarter Starter { get; } = new(folder, folder.User);

    public DaemonRecords Records => folder.Records;

    /// <summary>A waiting time as it is here.</summary>
    public TimeSpan Shorter(TimeSpan declared) => ShorterTimes.Of(declared, State.TimeFactor);

    public Placement Placement(ImmutableArray<Address> api, ImmutableArray<Address> scraped) => LocalAddresses.Of(Topology, State, folder, api, scraped);

    /// <summary>Where everything is, for what does not depend on the API's processes.</summary>
    public Placement Placement() => Placement([], []);

    public Address At(string name) => LocalAddresses.At(State, name);

    /// <summary>Writes every rendered file in place of an earlier one.</summary>
    /// <param name="api">Processes of the API that take requests.</param>
    /// <param name="scraped">Processes of the API that are read.</param>
    public void Render(ImmutableArray<Address> api, ImmutableArray<Address> scraped)
    {
        foreach (var file in FileSet.Of(Plan, Placement(api, scraped)))
            folder.Write(Path.Combine(folder.Configuration, file.Path), file.Content);
    }

    public void Save(PlatformState state)
    {
        State = state;
        StateFile.Write(folder, state);
    }
}
