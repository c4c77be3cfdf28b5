using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Workloads;

/// <param name="Namespace">Where the objects go.</param>
/// <param name="Settings">Of the section api.</param>
public sealed record ApiArgs(Input<string> Namespace, ApiSettings Settings)
{
    /// <summary>The stack's name, as the application's ENVIRONMENT.</summary>
    public required string Environment { get; init; }

    /// <summary>Whose X-Forwarded headers are believed: the networks of the ingress.</summary>
    public required string TrustedProxies { get; init; }

    /// <summary>More variables in clear, such as the shard map.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
