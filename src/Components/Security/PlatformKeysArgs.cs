using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Security;

/// <param name="Stack">The stack that owns the keys.</param>
/// <param name="Settings">Rotation and deletion.</param>
public sealed record PlatformKeysArgs(StackIdentity Stack, KeySettings Settings);
