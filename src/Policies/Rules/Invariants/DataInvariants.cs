using FreeAgentics.Infra.Policies.Facts;
using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>Databases and caches: what their parts must agree on.</summary>
public static class DataInvariants
{
    private const string InstanceType = "aws:rds/instance:Instance";
    private const string GroupType = "aws:elasticache/replicationGroup:ReplicationGroup";
    private const double GrowthRoom = 1.26;
    private static readonly string[] Evicting = ["allkeys-lru", "allkeys-lfu", "volatile-lru", "volatile-lfu"];

    public static readonly Policy QueueKeepsTasks = new ResourcePolicy
    {
        Id = "FA-INV-021",
        Title = "The queue's group evicts nothing, the cache's group evicts the least used, and they are two",
        Because = "Under allkeys-lru a full memory deletes tasks; under noeviction a full cache refuses writes.",
        Severity = Critical,
        Types = [GroupType],
        Require = Eviction,
        Remedy = "Keep redis.queue apart from redis.cache, with redis.queue.evictionPolicy noeviction.",
    };

    public static readonly Policy StorageSpeedFits = new ResourcePolicy
    {
        Id = "FA-INV-023",
        Title = "gp3 storage asks for IOPS that RDS accepts",
        Because = "Below its baseline (3,000; from 400 GiB on 12,000) or above 500 a GiB, RDS refuses to create the instance.",
        Severity = Medium,
        Alone = true,
        Types = [InstanceType],
        Require = Iops,
        Remedy = "Leave database.iops unset, or set it above the baseline.",
    };

    public static readonly Policy ReplicasAsLarge = new ResourcePolicy
    {
        Id = "FA-INV-024",
        Title = "A replica has at least its primary's connections and storage",
        Because = "With fewer max_connections than the primary's, recovery stops; with less storage it fills first.",
        Severity = High,
        Types = [InstanceType],
        Require = replica => replica.Source("replicateSourceDb", InstanceType) is { } primary ? Replica(replica, primary) : Check.Passed,
        Remedy = "Leave database.replicaClass unset, or set it to the primary's class or a larger one.",
    };

    public static readonly Policy StorageGrows = new ResourcePolicy
    {
        Id = "FA-INV-025",
        Title = "Storage autoscaling has room: at least 1.26 times what is allocated",
        Because = "RDS grows storage in steps of a tenth or more; a limit just above the allocation never lets it.",
        Severity = Medium,
        Alone = true,
        Types = [InstanceType],
        Require = database => database.Input("maxAllocatedStorage").Number is > 0 and var most && database.Input("allocatedStorage").Number is { } now
            ? Check.That(most >= GrowthRoom * now, () => $"maxAllocatedStorage {N(most)} < {N(GrowthRoom)} × {N(now)} = {N(GrowthRoom * now)} GiB")
            : Check.Passed,
        Remedy = "Raise database.maxStorageGib.",
    };

    private static Check Eviction(ResourceView group)
    {
        var isQueue = group.Name.Contains("queue", StringComparison.Ordinal) || FeedsScaler(group);
        var isCache = group.Name.Contains("cache", StringComparison.Ordinal);
        var alone = group.Plan.OfType(GroupType).Length == 1;
        var eviction = Parameters.Of(group, "maxmemory-policy");
        if (isQueue || alone)
            return eviction.Is("noeviction").And(Check.That(!(alone || isCache), () => "one group serves both the queue and the cache; the queue needs noeviction, the cache an LRU or LFU policy"));
        return isCache ? eviction.IsOneOf(Evicting) : Check.Passed;
    }

    /// <summary>True where a trigger of KEDA reads its queue from the group.</summary>
    private static bool FeedsScaler(ResourceView group) => group.Output("primaryEndpointAddress").Text is { Length: > 0 } host
        && group.Plan.OfType(Scaling.ScaledObjectType)
            .SelectMany(scaled => scaled.Input("spec", "triggers").Items)
            .Any(trigger => trigger["metadata"]["address"].Text?.StartsWith(host, StringComparison.Ordinal) == true);

    private static Check Iops(ResourceView database)
    {
        if (database.Input("storageType").Text != "gp3" || database.Input("iops").Number is not { } iops || database.Input("allocatedStorage").Number is not { } gib)
            return Check.Passed;
        var (least, most) = (gib < 400 ? 3_000 : 12_000, Math.Min(64_000, 500 * gib));
        return Check.That(iops >= least && iops <= most, () => $"iops is {N(iops)}; {N(gib)} GiB of gp3 take {least} to {N(most)}");
    }

    private static Check Replica(ResourceView replica, ResourceView primary)
    {
        var (own, other) = (MachineSize.Of(replica.Input("instanceClass").Text), MachineSize.Of(primary.Input("instanceClass").Text));
        var connections = own is null || other is null ? Check.Undecided("instanceClass is not in the table of machines") : Connections(replica, own, primary, other);
        var storage = replica.Input("allocatedStorage").Number is { } gib && primary.Input("allocatedStorage").Number is { } source
            ? Check.That(gib >= source, () => $"allocatedStorage {N(gib)} < {N(source)} GiB of {primary.Name}")
            : Check.Passed;
        return connections.And(storage);
    }

    private static Check Connections(ResourceView replica, MachineSize own, ResourceView primary, MachineSize other)
    {
        var (mine, theirs) = (Parameters.Of(replica, "max_connections").Number ?? own.DefaultMaxConnections, Parameters.Of(primary, "max_connections").Number ?? other.DefaultMaxConnections);
        return Check.That(mine >= theirs, () => $"max_connections {N(mine)} ({replica.Input("instanceClass").Text}) < {N(theirs)} of {primary.Name} ({primary.Input("instanceClass").Text})");
    }
}
