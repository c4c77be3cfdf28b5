using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Observability.Exporters;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Observability;

/// <summary>Exporters of PostgreSQL, one a server, and of both groups of Redis; the queue's counts the waiting tasks.</summary>
public sealed class DataExporters : ComponentResource
{
    /// <summary>The label that network policies select all of them by.</summary>
    public const string App = "data-exporters";
    public const int RedisPort = 9121;
    public const int PostgresPort = 9187;
    private const string QueriesName = "postgres-exporter-queries";

    public DataExporters(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:observability:DataExporters", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var space = args.ApplicationNamespace;
        ServiceIdentity.Of(App, space, child);
        var queries = PostgresQueries.Render(args.Partitioned);
        _ = new ConfigMap(QueriesName, new() { Metadata = ObjectMetadata.Of(QueriesName, space, App), Data = { { "queries.yaml", queries } } }, child);
        DeclareSecrets(args, child);
        Redis("cache", args.Stores.CacheHost, null, space, child);
        Redis("queue", args.Stores.QueueHost, args.Rules.Queue, space, child);
        for (var shard = 0; shard < args.Stores.Shards; shard++)
        {
            var index = shard;
            Postgres(ServerName("primary", shard), args.Stores.WriterHosts.Apply(hosts => hosts[index]), queries, args, child);
            if (args.Stores.HasReplicas)
            {
                // Readers come in the order of the shards, equally many each; the first of each is watched.
                Postgres(ServerName("replica", shard), args.Stores.ReaderHosts.Apply(hosts => hosts[index * hosts.Length / args.Stores.Shards]), queries, args, child);
            }
        }

        RegisterOutputs();
    }

    private static string ServerName(string role, int shard) => shard == 0 ? role : $"{role}-shard{shard}";

    private static void DeclareSecrets(MonitoringArgs args, CustomResourceOptions child)
    {
        new SyncedSecret("postgres-exporter")
            .From("user", args.Stores.DatabaseSecret("monitor"), "username")
            .From("password", args.Stores.DatabaseSecret("monitor"), "password")
            .Write("DATA_SOURCE_USER", "{{ .user }}")
            .Write("DATA_SOURCE_PASS", "{{ .password }}")
            .Declare(args.ApplicationNamespace, child);
        foreach (var (group, secret) in ((string, Input<string>)[])[("cache", args.Stores.CacheSecret), ("queue", args.Stores.QueueSecret)])
        {
            new SyncedSecret($"redis-{group}-exporter")
                .From("user", secret, "username")
                .From("password", secret, "password")
                .Write("REDIS_USER", "{{ .user }}")
                .Write("REDIS_PASSWORD", "{{ .password }}")
                .Declare(args.ApplicationNamespace, child);
        }
    }

    private static void Redis(string group, Input<string> host, string? queue, Input<string> space, CustomResourceOptions child)
    {
        var name = $"redis-{group}-exporter";
        var container = ExporterPod.Container(Images.RedisExporter, RedisPort, name);
        container.Env.Add(new EnvVarArgs { Name = "REDIS_ADDR", Value = host.Apply(address => $"rediss://{address}:6379") });
        if (queue is not null)
            container.Env.Add(new EnvVarArgs { Name = "REDIS_EXPORTER_CHECK_SINGLE_KEYS", Value = $"db0={queue}" });
        ExporterPod.Declare(name, RedisPort, space, container, child);
    }

    private static void Postgres(string server, Input<string> host, string queries, MonitoringArgs args, CustomResourceOptions child)
    {
        var name = $"postgres-exporter-{server}";
        var container = ExporterPod.Container(Images.PostgresExporter, PostgresPort, "postgres-exporter");
        // The monitoring role sees statistics only; TLS is required by the server, whose name the host resolves to inside the VPC.
        container.Env.Add(new EnvVarArgs { Name = "DATA_SOURCE_URI", Value = host.Apply(address => $"{address}:5432/{args.Stores.Database}?sslmode=require") });
        container.Env.Add(new EnvVarArgs { Name = "PG_EXPORTER_EXTEND_QUERY_PATH", Value = "/etc/postgres-exporter/queries.yaml" });
        container.Env.Add(new EnvVarArgs { Name = "PG_EXPORTER_CONSTANT_LABELS", Value = $"server={server}" });
        container.VolumeMounts.Add(Volumes.Mount("queries", "/etc/postgres-exporter", readOnly: true));
        ExporterPod.Declare(name, PostgresPort, args.ApplicationNamespace, container, child, ContentHash.Of(queries), Volumes.Config("queries", QueriesName));
    }
}
