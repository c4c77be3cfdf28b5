using FreeAgentics.Infra.Policies.Facts;
using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>Data and load against what is there to bear them. What is expected stands in the section policies of the stack file.</summary>
public static class LoadInvariants
{
    private const string GroupType = "aws:elasticache/replicationGroup:ReplicationGroup";
    private const double Usable = 0.75;

    public static readonly Policy RedisHoldsAll = new ResourcePolicy
    {
        Id = "FA-INV-022",
        Title = "A group of Redis holds its data in three quarters of its memory, and admits every client",
        Because = "A quarter is kept for backups and failover: above it the queue refuses tasks and the cache forgets what is in use. Clients above maxclients are refused.",
        Severity = High,
        Level = EnforcementLevel.Advisory,
        Levels = InProduction,
        Types = [GroupType],
        Require = group => Data(group).And(Clients(group)),
        Remedy = "Take a larger redis.cache.nodeType or redis.queue.nodeType; set policies.expected.cacheData and policies.expected.queueData to what is expected.",
    };

    public static readonly Policy WorkersKeepUp = new ResourcePolicy
    {
        Id = "FA-INV-028",
        Title = "A taken task stays locked for longer than it may run, and all workers together keep up with the busiest minutes",
        Because = "A lock that ends first gives the task to a second worker while the first still runs; workers that do not keep up let the queue grow until its memory is full.",
        Severity = High,
        Level = EnforcementLevel.Advisory,
        Levels = InProduction,
        Types = [Workload.DeploymentType],
        Require = resource => Workload.Of(resource) is var workload && workload.Variable("TASK_TIME_LIMIT").Number is { } limit ? Lock(workload, limit).And(Rate(workload)) : Check.Passed,
        Remedy = "Set worker.queueLock above worker.longestTask, and raise worker.autoscaling.maxReplicas or worker.processes; set policies.expected.tasksPerMinute and policies.expected.taskTime to what is expected.",
    };

    private static Check Data(ResourceView group)
    {
        var (name, setting, mib) = group.Name.Contains("queue", StringComparison.Ordinal)
            ? ("the queue", "policies.expected.queueData", group.Plan.Context.Expected.QueueDataMib)
            : ("the cache", "policies.expected.cacheData", group.Plan.Context.Expected.CacheDataMib);
        var type = group.Input("nodeType");
        if (mib is not { } data)
            return Check.Undecided($"the plan does not tell how much data {name} holds: set {setting}");
        if (CacheNode.Of(type.Text) is not { } node)
            return Check.Undecided($"nodeType is {type.Shown}, which the table of cache nodes does not list");
        return Check.That(data <= Usable * node.MaxMemoryMib, () => $"{N(data)} MiB of {name} > {N(Usable)} × {N(node.MaxMemoryMib)} MiB of {type.Text} = {N(Usable * node.MaxMemoryMib)} MiB");
    }

    private static Check Clients(ResourceView group)
    {
        var each = group.Plan.Context.Expected.RedisConnections;
        var terms = PodCount.In(group.Plan)
            .Where(pods => pods.Workload.Variable("REDIS_ENABLED").Flag is true)
            .Select(pods => (Pods: pods, Processes: pods.Workload.Variable("WORKERS").Number ?? 1)).ToList();
        var total = terms.Sum(term => (term.Pods.Max + term.Pods.Surge) * term.Processes * each);
        return Check.That(total <= CacheNode.MaxClients, () =>
            $"{Sum(terms.Select(term => (term.Pods.Workload.Name ?? "", $"{PodsTerm(term.Pods)} × {N(term.Processes)} processes × {each} connections")))} = {N(total)} > {CacheNode.MaxClients} maxclients");
    }

    private static Check Lock(Workload workload, double limit)
    {
        var locked = workload.Variable("TASK_LOCK_TIMEOUT").Number;
        return locked is null
            ? Check.Undecided("TASK_LOCK_TIMEOUT is not set: the plan does not tell how long a taken task stays locked")
            : Check.That(locked > limit, () => $"TASK_LOCK_TIMEOUT {N(locked.Value)} s ≤ {N(limit)} s TASK_TIME_LIMIT");
    }

    private static Check Rate(Workload workload)
    {
        var expected = workload.Resource.Plan.Context.Expected;
        if (expected is not { TasksPerMinute: { } arriving, TaskSeconds: { } seconds })
            return Check.Undecided("the plan does not tell how many tasks arrive, nor how long one takes: set policies.expected.tasksPerMinute and policies.expected.taskTime");
        var pods = PodCount.Of(workload);
        var processes = workload.Variable("WORKERS").Number ?? 1;
        var done = pods.Max * processes * 60 / seconds;
        return Check.That(done >= arriving, () => $"{N(pods.Max)} pods × {N(processes)} processes × 60 s / {N(seconds)} s a task = {N(done)} tasks a minute < {N(arriving)} that arrive");
    }
}
