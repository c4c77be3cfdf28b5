using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Components.Security;

/// <param name="Stack">The stack that owns the secret.</param>
/// <param name="Component">The concept that it serves.</param>
/// <param name="Path">The secret's name below platform and stack, parts joined by slashes.</param>
/// <param name="KeyArn">The key that encrypts it.</param>
public sealed record StoredSecretArgs(StackIdentity Stack, string Component, string Path, Input<string> KeyArn)
{
    public required string Description { get; init; }

    /// <summary>Null for a secret that a person fills in.</summary>
    public Output<string>? Value { get; init; }

    /// <summary>Another region that gets a copy; null for none.</summary>
    public string? ReplicaRegion { get; init; }

    /// <summary>The key that encrypts the copy.</summary>
    public Input<string>? ReplicaKeyArn { get; init; }
}
