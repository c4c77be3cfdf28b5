using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Monitoring;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Files;

/// <summary>Everything on one machine, at the usual port of each daemon and in the folders in which packages put such files.</summary>
public static class LoopbackPlacement
{
    private const string Host = "127.0.0.1";

    public static Placement Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            Edge = new()
            {
                Listen = new(Host, 8080),
                Status = new(Host, 8081),
                Backends = ImmutableSortedDictionary<string, BackendPlacement>.Empty
                    .Add("api", new(Api(plan), [new(Host, 8000)]))
                    .Add("frontend", new(new Address(Host, 3000))),
            },
            Shards = Shards(plan),
            Pooler = new(Host, 6432),
            Cache = new(Host, 6379),
            Queue = new(Host, 6380),
            Monitoring = new()
            {
                Prometheus = new(Host, 9090),
                Alertmanager = new(Host, 9093),
                Scraped = Scraped(plan),
            },
            Folders = new("/etc/freeagentics", "/var/lib/freeagentics", "/etc/freeagentics/secrets"),
        };
    }

    // As many as the autoscaler keeps at least.
    private static ImmutableArray<Address> Api(Plan plan)
    {
        var least = plan.Object("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "api-hpa")?.Inputs.At("spec", "minReplicas").Number() ?? 1;
        return [.. Enumerable.Range(1, (int)least).Select(number => new Address(Host, 8000 + number))];
    }

    private static ImmutableSortedDictionary<string, ScrapedPlacement> Scraped(Plan plan)
    {
        var exporters = ScrapeJob.In(plan).Select(job => job.Name).Where(name => name.StartsWith("postgres-exporter-", StringComparison.Ordinal));
        return ImmutableSortedDictionary<string, ScrapedPlacement>.Empty
            .Add("api", new(Api(plan)))
            .Add("nginx-ingress-metrics", new(new Address(Host, 9113)))
            .Add("pgbouncer", new(new Address(Host, 9127)))
            .Add("redis-cache-exporter", new(new Address(Host, 9121)))
            .Add("redis-queue-exporter", new(new Address(Host, 9122)))
            .AddRange(exporters.Select((name, index) => KeyValuePair.Create(name, new ScrapedPlacement(new Address(Host, 9187 + index)))));
    }

    // Each server has an address of loopback of its own, so that all have the usual port.
    private static ImmutableArray<ShardPlacement> Shards(Plan plan)
    {
        var address = 0;
        return [.. DatabaseServers.ShardsOf(plan).Select(shard => new ShardPlacement(Next(), [.. shard.Replicas.Select(_ => Next())]))];

        Address Next() => new($"127.0.0.{++address}", 5432);
    }
}
