using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>The whole platform in one region: what is declared, in the order in which it stands on one another.</summary>
public sealed class PlatformStack : Stack
{
    [Output("vpcId")] public Output<string> VpcId { get; private set; }

    [Output("clusterName")] public Output<string> ClusterName { get; private set; }

    [Output("databaseWriters")] public Output<ImmutableArray<string>> DatabaseWriters { get; private set; }

    [Output("databaseReaders")] public Output<ImmutableArray<string>> DatabaseReaders { get; private set; }

    /// <summary>Of the primaries, in the order of the shards; a standby replicates them.</summary>
    [Output("databaseArns")] public Output<ImmutableArray<string>> DatabaseArns { get; private set; }

    /// <summary>Names, by role; a standby reads copies under the same names.</summary>
    [Output("databaseSecrets")] public Output<ImmutableDictionary<string, string>> DatabaseSecrets { get; private set; }

    [Output("applicationSecret")] public Output<string> ApplicationSecret { get; private set; }

    [Output("cacheHost")] public Output<string> CacheHost { get; private set; }

    [Output("queueHost")] public Output<string> QueueHost { get; private set; }

    [Output("filesBucket")] public Output<string> FilesBucket { get; private set; }

    [Output("zoneId")] public Output<string> ZoneId { get; private set; }

    /// <summary>What lies ready in the standby's region; empty without one.</summary>
    [Output("standby")] public Output<ImmutableDictionary<string, string>> Standby { get; private set; }

    public PlatformStack()
    {
        var settings = PulumiConfigSource.ReadSettings();
        var stack = StackIdentity.Of(Deployment.Instance.StackName, settings);
        var providers = new RegionalProviders(stack);
        var foundation = new Foundation(stack, settings, providers);
        var upkeep = new Upkeep(stack, settings, foundation, providers);
        _ = new InCluster(stack, settings, foundation, upkeep.Identities, providers);

        VpcId = foundation.Network.VpcId;
        ClusterName = foundation.Cluster.Name;
        DatabaseWriters = foundation.Postgres.WriterHosts;
        DatabaseReaders = foundation.Postgres.ReaderHosts;
        DatabaseArns = foundation.Postgres.PrimaryArns;
        DatabaseSecrets = foundation.DatabaseSecrets;
        ApplicationSecret = foundation.ApplicationSecret;
        CacheHost = foundation.Redis.Cache.PrimaryHost;
        QueueHost = foundation.Redis.Queue.PrimaryHost;
        FilesBucket = foundation.FilesBucket;
        ZoneId = foundation.ZoneId;
        Standby = StandbyOf(foundation);
    }

    private static Output<ImmutableDictionary<string, string>> StandbyOf(Foundation foundation) => foundation.Standby is { } standby
        ? Output.Tuple(standby.DatabaseKeyArn, standby.StorageKeyArn, standby.SecretsKeyArn, standby.Storage.FilesBucket).Apply(values =>
            ImmutableDictionary<string, string>.Empty
                .Add("region", standby.Region)
                .Add("databaseKeyArn", values.Item1)
                .Add("storageKeyArn", values.Item2)
                .Add("secretsKeyArn", values.Item3)
                .Add("filesBucket", values.Item4))
        : Output.Create(ImmutableDictionary<string, string>.Empty);
}
