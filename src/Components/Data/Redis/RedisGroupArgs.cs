using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <param name="Redis">What both groups have in common.</param>
/// <param name="Settings">Size, replicas, eviction.</param>
/// <param name="Access">Where the nodes stand, and who may connect.</param>
public sealed record RedisGroupArgs(RedisArgs Redis, RedisGroupSettings Settings, RedisAccess Access);
