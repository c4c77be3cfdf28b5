using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Facts;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Data;

/// <summary>redis-cache.conf and redis-queue.conf: the parameter groups of ElastiCache, and what ElastiCache decides by itself.</summary>
public static class RedisFile
{
    private const string ReplicationGroupType = "aws:elasticache/replicationGroup:ReplicationGroup";
    private const string ParameterGroupType = "aws:elasticache/parameterGroup:ParameterGroup";
    private const double UsualReserve = 25;

    // Only ElastiCache knows them.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal) { "reserved-memory-percent", "reserved-memory", "cluster-enabled", "close-on-replica-write" };

    /// <exception cref="RenderingException">The plan has no such group.</exception>
    public static RenderedFile Cache(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return Of(plan, placement, "cache", placement.Cache);
    }

    /// <exception cref="RenderingException">The plan has no such group.</exception>
    public static RenderedFile Queue(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return Of(plan, placement, "queue", placement.Queue);
    }

    private static RenderedFile Of(Plan plan, Placement placement, string group, Address address)
    {
        var name = $"redis-{group}";
        var servers = plan.OfType(ReplicationGroupType).FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new RenderingException($"The plan has no replication group {name}.");
        var parameters = Parameters(plan, servers);
        var policy = parameters.GetValueOrDefault("maxmemory-policy", "noeviction");
        var lines = new List<string>
        {
            $"# {name} of the stack {plan.Stack}: {servers.Inputs["engine"].Text()} {servers.Inputs["engineVersion"].Text()} with its parameter group.",
            $"bind {(placement.Contained ? "* -::*" : address.Host)}",
            $"port {address.Port}",
            $"dir {placement.Folders.State}/{name}",
            "# The password: requirepass, in a file that no rendering writes.",
            $"include {placement.Folders.Secrets}/{name}.conf",
            "",
            "# What ElastiCache decides by itself: memory less its reserve, and snapshots that are not the engine's.",
            $"maxmemory {Memory(servers, parameters, placement)}",
            "save \"\"",
        };
        // There, a replica in another zone outlives the primary; here, the log of writes does.
        lines.Add(policy == "noeviction" ? "appendonly yes" : "appendonly no");
        lines.Add("");
        lines.AddRange(parameters.Where(parameter => !Foreign.Contains(parameter.Key)).Select(parameter => $"{parameter.Key} {Quoted(parameter.Value)}"));
        return new($"redis/{name}.conf", string.Join('\n', lines) + "\n");
    }

    /// <summary>The parameter group of a replication group, by name of the parameter.</summary>
    private static SortedDictionary<string, string> Parameters(Plan plan, PlanResource servers)
    {
        var name = servers.Inputs["parameterGroupName"].Text();
        var group = plan.OfType(ParameterGroupType).FirstOrDefault(candidate => candidate.Inputs["name"].Text() == name)
            ?? throw new RenderingException($"The plan has no parameter group {name}, which {servers.Name} refers to.");
        return new(
            group.Inputs["parameters"].Items().ToDictionary(item => item.At("name").Text() ?? "", item => item.At("value").Text() ?? "", StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static string Memory(PlanResource servers, SortedDictionary<string, string> parameters, Placement placement)
    {
        var declared = MachineMemory.OfCache(servers.Inputs["nodeType"].Text() ?? "");
        var reserve = double.Parse(parameters.GetValueOrDefault("reserved-memory-percent", UsualReserve.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        var here = Math.Min(placement.Reduction.RedisMemory ?? declared, declared);
        return ((long)(here * (100 - reserve) / 100)).ToString(CultureInfo.InvariantCulture);
    }

    private static string Quoted(string value) => value.Length == 0 ? "\"\"" : value;
}
