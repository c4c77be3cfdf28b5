using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Dns;

/// <param name="Stack">The stack that owns the records.</param>
/// <param name="Settings">Names and routing.</param>
/// <param name="ZoneId">The hosted zone.</param>
public sealed record PlatformNamesArgs(StackIdentity Stack, DnsSettings Settings, Input<string> ZoneId)
{
    /// <summary>True in the region that callers come back to after a failover.</summary>
    public required bool IsPrimary { get; init; }

    /// <summary>Where the ingress is reached; null while there is none.</summary>
    public Input<string>? IngressHost { get; init; }
}
