using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Networking;

/// <param name="Stack">The stack that owns the subnets.</param>
/// <param name="VpcId">The VPC they are in.</param>
/// <param name="ZoneNames">One subnet a zone, in this order.</param>
/// <param name="CidrBlocks">The address block of each subnet, in the same order.</param>
/// <param name="RouteTables">One route table for all zones, or one a zone, where each has a way out of its own.</param>
public sealed record SubnetTierArgs(
    StackIdentity Stack, Input<string> VpcId, ImmutableArray<string> ZoneNames, ImmutableArray<Cidr> CidrBlocks, RouteTables RouteTables)
{
    /// <summary>Tags that Kubernetes reads.</summary>
    public ImmutableArray<KeyValuePair<string, string>> DiscoveryTags { get; init; } = [];
}
