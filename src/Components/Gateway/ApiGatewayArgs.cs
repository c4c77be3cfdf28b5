using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Gateway;

/// <param name="Namespace">Of the Ingresses and of the Services behind them.</param>
/// <param name="Settings">Of the section edge.</param>
/// <param name="ApiHost">The host name of the API.</param>
public sealed record ApiGatewayArgs(Input<string> Namespace, EdgeSettings Settings, string ApiHost)
{
    /// <summary>The host name of the frontend; null without one.</summary>
    public string? FrontendHost { get; init; }
}
