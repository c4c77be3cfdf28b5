using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Where the parts of a plan run when they run elsewhere than on AWS: who listens where, in which folders, and how much smaller than declared.</summary>
/// <remarks>The same renderers serve Compose, whose addresses are names of services, and one machine, whose addresses are ports of loopback.</remarks>
public sealed record Placement
{
    public required EdgePlacement Edge { get; init; }

    /// <summary>In the order of the plan's shards; the first is the one without a suffix.</summary>
    public required ImmutableArray<ShardPlacement> Shards { get; init; }

    public required Address Pooler { get; init; }

    public required Address Cache { get; init; }

    public required Address Queue { get; init; }

    public required MonitoringPlacement Monitoring { get; init; }

    public required FolderPlacement Folders { get; init; }

    /// <summary>True where each daemon has a network of its own to listen on, as a container has: it listens on every interface, and the addresses are what others call it by.</summary>
    public bool Contained { get; init; }

    /// <summary>How much smaller than declared.</summary>
    public Reduction Reduction { get; init; } = Reduction.None;

    /// <summary>The host that a daemon listens on.</summary>
    internal string ListenOn(Address address) => Contained ? "*" : address.Host;
}
