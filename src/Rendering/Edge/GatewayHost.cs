using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>One host name of the gateway.</summary>
/// <param name="Name">As callers write it.</param>
/// <param name="Routes">In the order of their Ingresses' names.</param>
public sealed record GatewayHost(string Name, ImmutableArray<GatewayRoute> Routes)
{
    /// <summary>True where the host answers on every path.</summary>
    public bool Whole => Routes.Any(route => route.Paths.Contains("/"));
}
