using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <param name="Stack">The stack that owns the groups.</param>
/// <param name="Settings">Their shape.</param>
public sealed record RedisArgs(StackIdentity Stack, RedisSettings Settings)
{
    public required Input<string> VpcId { get; init; }

    public required Output<ImmutableArray<string>> SubnetIds { get; init; }

    /// <summary>The zones over which nodes are spread, in this order.</summary>
    public required ImmutableArray<string> ZoneNames { get; init; }

    /// <summary>Security groups whose members may connect, by what they are.</summary>
    public required ImmutableSortedDictionary<string, Input<string>> Clients { get; init; }

    public required Input<string> StorageKeyArn { get; init; }

    public required Input<string> SecretsKeyArn { get; init; }

    public required Input<string> LogKeyArn { get; init; }
}
