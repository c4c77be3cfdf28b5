using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Local.Verbs;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>What tells Prometheus of Redis, PostgreSQL, NGINX and the machine.</summary>
internal static class ExporterDaemons
{
    private const string Kind = "exporter";
    private const string MonitorSuffix = "_monitor";
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    public static IEnumerable<Daemon> Of(LocalPlatform platform)
    {
        yield return Redis(platform, LocalAddresses.CacheExporter, LocalAddresses.Cache, "cache", None);
        yield return Redis(platform, LocalAddresses.QueueExporter, LocalAddresses.Queue, "queue",
            None.Add("REDIS_EXPORTER_CHECK_SINGLE_KEYS", $"db0={platform.Topology.Queue}"));
        foreach (var exporter in platform.Topology.Exporters)
            yield return Postgres(platform, exporter);
        yield return Daemon(platform, LocalAddresses.NodeExporter, [platform.Programs["prometheus-node-exporter"], $"--web.listen-address={platform.At(LocalAddresses.NodeExporter)}"], None);
    }

    /// <summary>Of the load balancer, which must run before it; HAProxy needs none.</summary>
    public static Daemon? OfEdge(LocalPlatform platform) => platform.State.LoadBalancer == LoadBalancer.Haproxy ? null : Daemon(
        platform,
        LocalAddresses.EdgeExporter,
        [platform.Programs["prometheus-nginx-exporter"], $"-web.listen-address={platform.At(LocalAddresses.EdgeExporter)}", $"-nginx.scrape-uri=http://{platform.At(LocalAddresses.EdgeStatus)}/stub_status"],
        None);

    private static Daemon Redis(LocalPlatform platform, string name, string server, string group, ImmutableSortedDictionary<string, string> more)
    {
        var user = platform.Topology.RedisUsers.FirstOrDefault(user => user.Group == group && !user.Access.StartsWith("off", StringComparison.Ordinal))?.Name;
        var variables = more
            .Add("REDIS_ADDR", $"redis://{platform.At(server)}")
            .Add("REDIS_PASSWORD", platform.Secrets.Of(group));
        return Daemon(platform, name, [platform.Programs["prometheus-redis-exporter"], $"-web.listen-address={platform.At(name)}"], user is null ? variables : variables.Add("REDIS_USER", user));
    }

    private static Daemon Postgres(LocalPlatform platform, PostgresExporter exporter)
    {
        var role = platform.Topology.Roles.First(name => name.EndsWith(MonitorSuffix, StringComparison.Ordinal));
        var server = AddressOf(platform, exporter.Instance);
        var variables = exporter.Variables
            .Remove("DATA_SOURCE_URI")
            .SetItem("DATA_SOURCE_NAME", $"postgresql://{role}:{platform.Secrets.Of(role)}@{server}/{platform.Topology.Database}?sslmode=disable");
        if (variables.TryGetValue("PG_EXPORTER_EXTEND_QUERY_PATH", out var queries))
            variables = variables.SetItem("PG_EXPORTER_EXTEND_QUERY_PATH", Path.Combine(platform.Folder.Configuration, "postgres-exporter", Path.GetFileName(queries)));
        return Daemon(platform, exporter.Name, [platform.Programs["prometheus-postgres-exporter"], $"--web.listen-address={platform.At(exporter.Name)}"], variables);
    }

    private static Address AddressOf(LocalPlatform platform, string instance) => platform.Topology.Shards.Zip(platform.Placement().Shards)
        .SelectMany(pair => pair.First.Replicas.Zip(pair.Second.Replicas).Prepend((pair.First.Primary, pair.Second.Primary)))
        .First(pair => pair.Item1.Name == instance).Item2;

    private static Daemon Daemon(LocalPlatform platform, string name, ImmutableArray<string> command, ImmutableSortedDictionary<string, string> variables) => new()
    {
        Name = name,
        Kind = Kind,
        Command = command,
        Environment = variables,
        Health = HealthCheck.Http(LocalAddresses.Loopback, platform.At(name).Port, "/"),
    };
}
