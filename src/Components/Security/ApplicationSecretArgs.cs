using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Security;

/// <param name="Stack">The stack that owns the secret.</param>
/// <param name="KeyArn">The key that encrypts it.</param>
public sealed record ApplicationSecretArgs(StackIdentity Stack, Input<string> KeyArn)
{
    /// <summary>Secrets that come from outside, by environment variable.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Given { get; init; } = ImmutableSortedDictionary.Create<string, Output<string>>(StringComparer.Ordinal);

    /// <summary>Another region that gets a copy; null for none.</summary>
    public string? ReplicaRegion { get; init; }

    /// <summary>The key that encrypts the copy.</summary>
    public Input<string>? ReplicaKeyArn { get; init; }
}
