using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>What one job of Prometheus reads.</summary>
/// <param name="Targets">One address each.</param>
/// <param name="ByName">True where a target's name stands for several, found by DNS again and again.</param>
public sealed record ScrapedPlacement(ImmutableArray<Address> Targets, bool ByName = false)
{
    public ScrapedPlacement(params ImmutableArray<Address> targets)
        : this(targets, ByName: false)
    {
    }
}
