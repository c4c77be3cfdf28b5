using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>ElastiCache.</summary>
internal static class Caches
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = ReplicationGroup,
        ["aws:elasticache/subnetGroup:SubnetGroup"] = group => Named(group, "name", "subnetgroup"),
        ["aws:elasticache/parameterGroup:ParameterGroup"] = group => Named(group, "name", "parametergroup"),
        ["aws:elasticache/user:User"] = user => Named(user, "userId", "user"),
        ["aws:elasticache/userGroup:UserGroup"] = group => Named(group, "userGroupId", "usergroup"),
    };

    private static void Named(SimulatedResource resource, string property, string kind)
    {
        resource.Id = resource.Text(property)?.ToLowerInvariant();
        resource.Set("arn", resource.Arn("elasticache", resource.Id is null ? null : $"{kind}:{resource.Id}"));
    }

    private static void ReplicationGroup(SimulatedResource group)
    {
        Named(group, "replicationGroupId", "replicationgroup");
        group.Set("port", new NumberValue(6379));
        var encrypted = group.IsTrue("transitEncryptionEnabled") ? "master." : "";
        var readers = group.IsTrue("transitEncryptionEnabled") ? "replica." : "";
        if (group.Inputs["numNodeGroups"] is NumberValue { Value: > 1 })
        {
            group.Set("configurationEndpointAddress", Host(group, "clustercfg."));
            group.Set("clusterEnabled", BoolValue.True);
            return;
        }

        group.Set("primaryEndpointAddress", Host(group, encrypted));
        group.Set("readerEndpointAddress", Host(group, readers.Length > 0 ? readers : "ro."));
        group.Set("clusterEnabled", BoolValue.False);
        if (group.Id is { } id && group.Inputs["numCacheClusters"] is NumberValue { Value: > 0 and < 100 } nodes)
        {
            group.Set("memberClusters", new ArrayValue(
                [.. Enumerable.Range(1, (int)nodes.Value).Select(node => new StringValue($"{id}-{node:D3}"))]));
        }
    }

    private static string? Host(SimulatedResource group, string role) =>
        group.Id is { } id && group.Region is { } region ? $"{role}{id}.{region}.cache.invalid" : null;
}
