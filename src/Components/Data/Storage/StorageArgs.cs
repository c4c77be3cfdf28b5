using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Storage;

/// <param name="Stack">The stack that owns the buckets.</param>
/// <param name="Settings">How long what is kept.</param>
/// <param name="KeyArn">The key that encrypts their objects.</param>
public sealed record StorageArgs(StackIdentity Stack, StorageSettings Settings, Input<string> KeyArn);
