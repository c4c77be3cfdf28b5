using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Reading;

/// <summary>The RDS instances of one shard.</summary>
/// <param name="Primary">The one that takes writes; of a standby region, the one that will.</param>
/// <param name="Replicas">In ordinal order of their names.</param>
public sealed record DatabaseServers(PlanResource Primary, ImmutableArray<PlanResource> Replicas)
{
    private const string InstanceType = "aws:rds/instance:Instance";

    /// <returns>In ordinal order of the primaries' names.</returns>
    public static ImmutableArray<DatabaseServers> ShardsOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var instances = plan.OfType(InstanceType).ToArray();
        var identifiers = instances.Select(Identifier).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. instances
                .Where(instance => Source(instance) is not { } source || !identifiers.Contains(source))
                .OrderBy(instance => instance.Name.Length).ThenBy(instance => instance.Name, StringComparer.Ordinal)
                .Select(primary => new DatabaseServers(
                    primary,
                    [.. instances.Where(instance => Source(instance) == Identifier(primary)).OrderBy(instance => instance.Name.Length).ThenBy(instance => instance.Name, StringComparer.Ordinal)])),
        ];
    }

    /// <returns>The host name that clients of the instance use; null while unknown.</returns>
    public static string? HostOf(PlanResource instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.Outputs["address"].Text();
    }

    private static string Identifier(PlanResource instance) => instance.Inputs["identifier"].Text() ?? instance.Name;

    // In the same region the source is named by its identifier, from another by its ARN.
    private static string? Source(PlanResource instance) => instance.Inputs["replicateSourceDb"].Text();
}
