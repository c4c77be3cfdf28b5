using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Security;

/// <param name="Stack">The stack that owns the key.</param>
/// <param name="Purpose">What it encrypts.</param>
/// <param name="Settings">Rotation and deletion.</param>
public sealed record EncryptionKeyArgs(StackIdentity Stack, KeyPurpose Purpose, KeySettings Settings);
