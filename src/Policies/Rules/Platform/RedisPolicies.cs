using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Platform;

/// <summary>ElastiCache: what a plain client and the service itself do not accept.</summary>
public static class RedisPolicies
{
    private static readonly string[] Unsettable = ["maxmemory", "save", "appendonly", "appendfsync"];

    public static readonly Policy PlainClient = new ResourcePolicy
    {
        Id = "FA-EC-006",
        Title = "Cluster mode is disabled: the application's client is a plain one",
        Because = "A plain client against a cluster-mode endpoint gets MOVED for every key of another shard.",
        Severity = High,
        Alone = true,
        Types = ["aws:elasticache/replicationGroup:ReplicationGroup"],
        Require = group => group.Input("clusterMode").Must(mode => mode.Text is null or "disabled", "disabled").And(group.Input("numNodeGroups").Must(count => count.Number is null or 1, "1")),
        Remedy = "Leave the group to the Redis component; add redis.cache.replicas instead of shards.",
    };

    public static readonly Policy SettableParameters = new ResourcePolicy
    {
        Id = "FA-EC-007",
        Title = "Parameter groups set only what ElastiCache lets one set",
        Because = "maxmemory and save are the service's own; a deployment that sets them fails half way.",
        Severity = Medium,
        Alone = true,
        Types = ["aws:elasticache/parameterGroup:ParameterGroup"],
        Require = group => Check.All(group.Input("parameters").Items.Select(parameter => parameter["name"]).Where(name => Unsettable.Contains(name.Text)).Select(name => Check.Failed($"{name.Path} is {name.Shown}, which ElastiCache does not let one set"))),
        Remedy = "Leave the parameter out of the parameter group; redis.cache.nodeType decides how much memory there is, and redis.queue.snapshotDays how long snapshots are kept.",
    };
}
