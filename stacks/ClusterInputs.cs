using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Database;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Observability;
using FreeAgentics.Infra.Components.Observability.Alerting;
using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What the components in the cluster are given, out of settings and foundation.</summary>
internal static class ClusterInputs
{
    public static DataStores StoresOf(StackIdentity stack, PlatformSettings settings, Foundation foundation) => new()
    {
        WriterHosts = foundation.Postgres.WriterHosts,
        ReaderHosts = foundation.Postgres.ReaderHosts,
        Shards = settings.Database.Shards,
        HasReplicas = settings.Database.ReadReplicas > 0,
        Database = settings.Database.Name,
        MasterUser = settings.Database.MasterUsername,
        CacheHost = foundation.Redis.Cache.PrimaryHost,
        QueueHost = foundation.Redis.Queue.PrimaryHost,
        DatabaseSecrets = foundation.DatabaseSecrets,
        CacheSecret = foundation.Redis.Cache.SecretName,
        QueueSecret = foundation.Redis.Queue.SecretName,
        ApplicationSecret = foundation.ApplicationSecret,
        CertificateBundle = $"https://truststore.pki.rds.amazonaws.com/{stack.Region}/{stack.Region}-bundle.pem",
    };

    /// <summary>Each process keeps one pool for writes and one for reads.</summary>
    public static ImmutableArray<PoolDemand> DemandsOf(PlatformSettings settings) =>
    [
        new(settings.Api.Autoscaling.MaxReplicas, settings.Api.Processes, 2 * settings.Api.Pool.Connections, RollOut.SurgePercent),
        new(settings.Worker.Autoscaling.MaxReplicas, settings.Worker.Processes, 2 * settings.Worker.Pool.Connections, RollOut.SurgePercent),
    ];

    public static DatabaseJobsArgs JobsOf(Input<string> space, PlatformSettings settings, DataStores stores) => new(space, settings.DatabaseJobs, stores)
    {
        ApiImage = settings.Api.Image,
        MajorVersion = settings.Database.MajorVersion,
        StatementTimeout = settings.Database.Tuning.StatementTimeout,
    };

    public static MonitoringArgs MonitoringOf(Input<string> space, PlatformSettings settings, DataStores stores, Output<string>? alertSecret) => new(
        space,
        settings.Observability,
        new RuleContext(
            settings.Kubernetes.Namespace,
            settings.Worker.Queue,
            settings.Api.Autoscaling.MinReplicas,
            settings.Worker.Autoscaling.MinReplicas,
            settings.Observability.Metrics,
            settings.Observability.Triggers,
            settings.Observability.Objectives))
    {
        Network = settings.Network.Cidr,
        Stores = stores,
        Receivers = AlertReceivers.Of(settings.Observability, settings.Secrets),
        ReceiversSecret = alertSecret is null ? null : (Input<string>)alertSecret,
        Adapter = settings.Worker.Autoscaling.Scaler is WorkerScaler.Adapter,
        Partitioned = settings.DatabaseJobs.Partitioning,
    };

    /// <summary>What API and workers have to agree on: keys and lifetimes in the cache, and the map from keys to shards where there are several.</summary>
    public static IReadOnlyDictionary<string, string> ConventionsOf(PlatformSettings settings, Foundation foundation)
    {
        var caching = settings.Redis.Caching;
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["CACHE_KEY_PREFIX"] = caching.KeyPrefix,
            ["CACHE_TTL"] = $"{(long)caching.Ttl.TotalSeconds}",
            ["CACHE_TTL_AGENT_STATS"] = $"{(long)caching.StatisticsTtl.TotalSeconds}",
        };
        if (foundation.Postgres.Shards.Length > 1)
            variables["SHARD_MAP"] = $"{foundation.Postgres.ShardMap}";
        return variables;
    }

    /// <summary>As long as any pod of the application may take to leave.</summary>
    public static int LongestGraceSeconds(PlatformSettings settings) => Math.Max(
        Drain.OfServer(settings.Api.RequestTimeout).GraceSeconds,
        Drain.OfWorker(settings.Worker.LongestTask).GraceSeconds);
}
