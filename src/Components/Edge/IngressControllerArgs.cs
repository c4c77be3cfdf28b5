using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Edge;

/// <param name="Settings">Of the section edge.</param>
/// <param name="WatchedNamespace">The only namespace whose Ingresses and secrets it reads.</param>
/// <param name="Network">Where the load balancer stands: the only sender whose PROXY header is believed.</param>
public sealed record IngressControllerArgs(EdgeSettings Settings, Input<string> WatchedNamespace, Cidr Network)
{
    /// <summary>Tags of the load balancer, as <c>key=value</c> separated by commas.</summary>
    public required string Tags { get; init; }
}
