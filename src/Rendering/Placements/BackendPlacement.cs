using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>The servers of one Service.</summary>
/// <param name="Servers">Take requests. With a resolver: one name that stands for all of them.</param>
/// <param name="Backup">Take requests while no other server does.</param>
public sealed record BackendPlacement(ImmutableArray<Address> Servers, ImmutableArray<Address> Backup)
{
    public BackendPlacement(params ImmutableArray<Address> servers)
        : this(servers, [])
    {
    }

    /// <summary>As many servers as the name may resolve to, where a resolver is asked.</summary>
    public int Most { get; init; } = 20;
}
