using System.Collections.Immutable;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Policies.Terms;

/// <summary>What the section policies of a stack file means to the policies. One file for preview and pack, so that both judge alike; neither policies nor settings know each other.</summary>
internal static class StackTerms
{
    public static PolicyContext Context(PolicySettings settings, string stack, DateOnly today) => new(settings.EnvironmentOf(stack), today)
    {
        Expected = new()
        {
            CacheDataMib = settings.Expected.CacheData?.Mebibytes,
            QueueDataMib = settings.Expected.QueueData?.Mebibytes,
            RedisConnections = settings.Expected.RedisConnections,
            TasksPerMinute = settings.Expected.TasksPerMinute,
            TaskSeconds = settings.Expected.TaskTime?.TotalSeconds,
        },
        Quotas = new()
        {
            ElasticAddresses = settings.Quotas.ElasticAddresses,
            NatGatewaysPerZone = settings.Quotas.NatGatewaysPerZone,
            NetworkInterfaces = settings.Quotas.NetworkInterfaces,
            OnDemandVcpus = settings.Quotas.OnDemandVcpus,
            SpotVcpus = settings.Quotas.SpotVcpus,
        },
    };

    public static ImmutableArray<PolicyExemption> Exemptions(PolicySettings settings) =>
        [.. settings.Exceptions.Select(exception => new PolicyExemption(exception.Policy, exception.Urn, exception.Reason, exception.Owner, exception.Expires))];
}
