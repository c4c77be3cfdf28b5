using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Gateway;

/// <param name="Namespace">Of the Ingresses and of the Services behind them.</param>
/// <param name="Settings">Of the section edge.</param>
/// <param name="ApiHost">The host name of the API.</param>
public sealed record ApiGatewayArgs(Input<string> Namespace, EdgeSettings Settings, string ApiHost)
{
    /// <summary>The region's own name, under which only <see cref="HealthPath"/> is answered; null where nobody asks for the region's health.</summary>
    public string? RegionalHost { get; init; }

    public string HealthPath { get; init; } = "/health";

    /// <summary>The host name of the frontend; null without one.</summary>
    public string? FrontendHost { get; init; }
}
