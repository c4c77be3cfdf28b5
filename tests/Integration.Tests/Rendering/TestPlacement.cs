using System.Collections.Immutable;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>A plan on loopback, scaled down to what a test can bear.</summary>
internal static class TestPlacement
{
    private const long Memory = 256L << 20;

    public static Placement Of(Plan plan, FolderPlacement folders, params ImmutableArray<Address> api)
    {
        var network = new LoopbackNetwork();
        var database = FreePort.Next();
        return new()
        {
            Edge = new()
            {
                Listen = network.Next(),
                Status = network.Next(),
                Backends = ImmutableSortedDictionary<string, BackendPlacement>.Empty.Add("api", new(api.IsEmpty ? [network.Next()] : api)),
                Nginx = new(1, 22),
                AccessLog = $"{folders.State}/access.log",
            },
            // One port a shard: PgBouncer knows no more.
            Shards = [.. DatabaseServers.ShardsOf(plan).Select(shard => new ShardPlacement(new(network.NextHost(), database), [.. shard.Replicas.Select(_ => new Address(network.NextHost(), database))]))],
            Pooler = network.Next(),
            Cache = network.Next(),
            Queue = network.Next(),
            Monitoring = new()
            {
                Prometheus = network.Next(),
                Alertmanager = network.Next(),
                Scraped = ((string[])["api", "nginx-ingress-metrics", "pgbouncer", "redis-cache-exporter", "redis-queue-exporter", "postgres-exporter-primary", "postgres-exporter-replica"])
                    .ToImmutableSortedDictionary(job => job, _ => new ScrapedPlacement(network.Next()), StringComparer.Ordinal),
            },
            Folders = folders,
            Reduction = new() { PostgresMemory = Memory, RedisMemory = 8L << 20 },
        };
    }
}
