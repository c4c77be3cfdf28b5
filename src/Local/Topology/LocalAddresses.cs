using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Local.Files;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Verbs;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Topology;

/// <summary>Who listens where on this machine.</summary>
public static class LocalAddresses
{
    public const string Loopback = "127.0.0.1";
    public const string Edge = "edge";
    public const string EdgeStatus = "edge-status";
    public const string Pooler = "pgbouncer";
    public const string Cache = "redis-cache";
    public const string Queue = "redis-queue";
    public const string Prometheus = "prometheus";
    public const string Alertmanager = "alertmanager";
    public const string CacheExporter = "redis-cache-exporter";
    public const string QueueExporter = "redis-queue-exporter";
    public const string EdgeExporter = "nginx-exporter";
    public const string NodeExporter = "node-exporter";

    /// <summary>The name of the job that reads the edge, as in the cluster.</summary>
    private const string EdgeJob = "nginx-ingress-metrics";

    /// <returns>What needs a port, with the addresses on which it must be free. All replicas of a shard share a port: PgBouncer knows one a pool.</returns>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Wanted(LocalTopology topology)
    {
        ArgumentNullException.ThrowIfNull(topology);
        var wanted = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var name in (string[])[Edge, EdgeStatus, Pooler, Cache, Queue, Prometheus, Alertmanager, CacheExporter, QueueExporter, EdgeExporter, NodeExporter, .. topology.Exporters.Select(exporter => exporter.Name)])
            wanted[name] = [Loopback];
        for (var shard = 0; shard < topology.Shards.Length; shard++)
        {
            wanted[Primary(shard)] = [Loopback];
            wanted[Replicas(shard)] = [.. topology.Shards[shard].Replicas.Select((_, number) => ReplicaHost(number))];
        }

        return wanted.ToImmutable();
    }

    /// <param name="api">Processes of the API that take requests.</param>
    /// <param name="scraped">Processes of the API that are read.</param>
    public static Placement Of(LocalTopology topology, PlatformState state, StackFolder folder, ImmutableArray<Address> api, ImmutableArray<Address> scraped)
    {
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(folder);
        return new()
        {
            Edge = new()
            {
                Listen = At(state, Edge),
                Status = At(state, EdgeStatus),
                Backends = ImmutableSortedDictionary<string, BackendPlacement>.Empty.Add("api", new(api)),
                AccessLog = Path.Combine(folder.Logs, "edge-access.log"),
                // The oldest that Debian supports: newer ones understand it.
                Nginx = new(1, 22),
            },
            Shards = [.. topology.Shards.Select((servers, shard) => new ShardPlacement(
                At(state, Primary(shard)),
                [.. servers.Replicas.Select((_, number) => new Address(ReplicaHost(number), state.Ports[Replicas(shard)]))]))],
            Pooler = At(state, Pooler),
            Cache = At(state, Cache),
            Queue = At(state, Queue),
            Monitoring = new() { Prometheus = At(state, Prometheus), Alertmanager = At(state, Alertmanager), Scraped = Scraped(topology, state, scraped) },
            Folders = new(folder.Configuration, folder.Run, folder.Secrets),
            Reduction = LocalReduction.Value,
        };
    }

    public static Address At(PlatformState state, string name)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(Loopback, state.Ports[name]);
    }

    private static ImmutableSortedDictionary<string, ScrapedPlacement> Scraped(LocalTopology topology, PlatformState state, ImmutableArray<Address> api)
    {
        var scraped = ImmutableSortedDictionary<string, ScrapedPlacement>.Empty
            .Add("api", new(api))
            .Add(CacheExporter, new(At(state, CacheExporter)))
            .Add(QueueExporter, new(At(state, QueueExporter)))
            .Add(NodeExporter, new(At(state, NodeExporter)))
            .AddRange(topology.Exporters.Select(exporter => KeyValuePair.Create(exporter.Name, new ScrapedPlacement(At(state, exporter.Name)))));
        return state.LoadBalancer == LoadBalancer.Nginx ? scraped.Add(EdgeJob, new(At(state, EdgeExporter))) : scraped;
    }

    private static string Primary(int shard) => string.Create(CultureInfo.InvariantCulture, $"postgres-{shard}");

    private static string Replicas(int shard) => string.Create(CultureInfo.InvariantCulture, $"postgres-{shard}-replicas");

    private static string ReplicaHost(int number) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.{number + 2}");
}
