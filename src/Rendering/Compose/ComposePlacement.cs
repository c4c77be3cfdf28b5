using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Monitoring;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>Every part under the name of its service, found by Docker's own DNS server.</summary>
public static class ComposePlacement
{
    public const string Configuration = "/etc/freeagentics";
    public const string State = "/data";
    public const string Secrets = "/run/secrets";

    // A data store has no size of its own in the plan but that of a machine; here it shares one.
    internal const long PostgresMemory = 1L << 30;
    internal const long RedisMemory = 256L << 20;

    public static Placement Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            Contained = true,
            Edge = Edge(plan),
            Shards = [.. DatabaseServers.ShardsOf(plan).Select(shard => new ShardPlacement(Server(shard.Primary), [.. shard.Replicas.Select(Server)]))],
            Pooler = new("pgbouncer", 6432),
            Cache = new("redis-cache", 6379),
            Queue = new("redis-queue", 6379),
            Monitoring = new()
            {
                Prometheus = new("prometheus", 9090),
                Alertmanager = new("alertmanager", 9093),
                Scraped = Scraped(plan),
            },
            Folders = new(Configuration, State, Secrets) { PasswordFile = "/tmp/pgpass" },
            Reduction = new() { PostgresMemory = PostgresMemory, RedisMemory = RedisMemory },
        };
    }

    private static EdgePlacement Edge(Plan plan)
    {
        var backends = ImmutableSortedDictionary<string, BackendPlacement>.Empty.Add("api", new(new Address("api", 8000)));
        if (PodTemplate.OfDeployment(plan, "frontend-deployment") is not null)
            backends = backends.Add("frontend", new(new Address("frontend", 3000)));
        return new()
        {
            Listen = new("*", 8443),
            Redirect = new("*", 8080),
            Status = new("*", 8081),
            Tls = new($"{Secrets}/tls.crt", $"{Secrets}/tls.key", $"{Secrets}/tls.pem"),
            Backends = backends,
            Resolver = new("127.0.0.11", 53),
        };
    }

    private static Address Server(PlanResource instance) => new(instance.Name, 5432);

    private static ImmutableSortedDictionary<string, ScrapedPlacement> Scraped(Plan plan)
    {
        var jobs = ScrapeJob.In(plan).Select(job => job.Name).ToArray();
        return ImmutableSortedDictionary<string, ScrapedPlacement>.Empty
            .Add("api", new([new("api", 8000)], ByName: true))
            .Add("nginx-ingress-metrics", new(new Address("nginx-exporter", 9113)))
            .Add("pgbouncer", new(new Address("pgbouncer-exporter", 9127)))
            .AddRange(jobs.Where(job => job.StartsWith("redis-", StringComparison.Ordinal)).Select(job => KeyValuePair.Create(job, new ScrapedPlacement(new Address(job, 9121)))))
            .AddRange(jobs.Where(job => job.StartsWith("postgres-", StringComparison.Ordinal)).Select(job => KeyValuePair.Create(job, new ScrapedPlacement(new Address(job, 9187)))));
    }
}
