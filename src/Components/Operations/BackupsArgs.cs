using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <param name="Stack">The stack that owns the backups.</param>
/// <param name="Settings">How long they are kept.</param>
/// <param name="KeyArn">The key that encrypts them.</param>
/// <param name="Resources">ARNs of what is backed up.</param>
public sealed record BackupsArgs(StackIdentity Stack, OperationsSettings Settings, Input<string> KeyArn, Output<ImmutableArray<string>> Resources)
{
    /// <summary>A vault in another region that gets a copy of everything; null for none.</summary>
    public Input<string>? CopyVaultArn { get; init; }
}
