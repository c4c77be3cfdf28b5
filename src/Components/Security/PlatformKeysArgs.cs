using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Security;

/// <param name="Stack">The stack that owns the keys.</param>
/// <param name="Settings">Rotation and deletion.</param>
/// <param name="Shared">In a standby region: keys that the primary's stack owns. Null where all keys are the stack's own.</param>
public sealed record PlatformKeysArgs(StackIdentity Stack, KeySettings Settings, SharedKeys? Shared = null);
