using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Recovery;

/// <param name="Stack">The primary's stack, which owns what lies in the other region.</param>
/// <param name="Region">The other region.</param>
/// <param name="Storage">How long what is kept in buckets.</param>
/// <param name="Keys">Rotation and deletion of keys.</param>
public sealed record StandbyRegionArgs(StackIdentity Stack, string Region, StorageSettings Storage, KeySettings Keys);
