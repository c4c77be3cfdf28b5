using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Data.Postgres;
using FreeAgentics.Infra.Components.Data.Storage;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Networking;
using FreeAgentics.Infra.Components.Security;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>The whole platform in one region: what is declared, in the order in which it stands on one another.</summary>
public sealed class PlatformStack : Stack
{
    [Output("vpcId")] public Output<string> VpcId { get; private set; }

    [Output("clusterName")] public Output<string> ClusterName { get; private set; }

    [Output("databaseWriters")] public Output<ImmutableArray<string>> DatabaseWriters { get; private set; }

    [Output("databaseReaders")] public Output<ImmutableArray<string>> DatabaseReaders { get; private set; }

    [Output("filesBucket")] public Output<string> FilesBucket { get; private set; }

    public PlatformStack()
    {
        var settings = PulumiConfigSource.ReadSettings();
        var stack = StackIdentity.Of(Deployment.Instance.StackName, settings);
        var providers = new RegionalProviders(stack);
        var options = new ComponentResourceOptions { Providers = { providers.Aws, providers.Random } };

        var keys = new PlatformKeys("keys", new(stack, settings.Keys), options);
        var network = new Network("network", new(stack, settings.Network, settings.Cluster.EffectiveName, keys.LogGroups), options);
        var storage = new FileStorage("storage", new(stack, settings.Storage, keys.Storage), options);
        var cluster = new KubernetesCluster("cluster", new(stack, settings.Cluster)
        {
            SubnetIds = network.PrivateSubnetIds,
            KeyArn = keys.Cluster,
            LogKeyArn = keys.LogGroups,
        }, After(options, network));
        var postgres = new Postgres("postgres", new(stack, settings.Database)
        {
            VpcId = network.VpcId,
            SubnetIds = network.DataSubnetIds,
            ZoneNames = network.ZoneNames,
            Clients = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("cluster", cluster.SecurityGroupId),
            StorageKeyArn = keys.Database,
            SecretsKeyArn = keys.Secrets,
            LogKeyArn = keys.LogGroups,
        }, options);

        _ = new InCluster(stack, settings, cluster);

        VpcId = network.VpcId;
        ClusterName = cluster.Name;
        DatabaseWriters = postgres.WriterHosts;
        DatabaseReaders = postgres.ReaderHosts;
        FilesBucket = storage.FilesBucket;
    }

    private static ComponentResourceOptions After(ComponentResourceOptions options, Resource resource) =>
        ComponentResourceOptions.Merge(options, new() { DependsOn = { resource } });
}
