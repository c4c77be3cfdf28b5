using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Data.Postgres;
using FreeAgentics.Infra.Components.Data.Redis;
using FreeAgentics.Infra.Components.Data.Storage;
using FreeAgentics.Infra.Components.Dns;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Networking;
using FreeAgentics.Infra.Components.Recovery;
using FreeAgentics.Infra.Components.Security;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What the platform stands on in AWS, in the order in which it stands on one another.</summary>
internal sealed class Foundation
{
    private readonly StackIdentity stack;
    private readonly PlatformSettings settings;
    private readonly RegionalProviders providers;

    public Foundation(StackIdentity stack, PlatformSettings settings, RegionalProviders providers)
    {
        (this.stack, this.settings, this.providers) = (stack, settings, providers);
        Primary = settings.DisasterRecovery.SourceStack is { } source ? new PrimaryRegion(source) : null;
        Keys = new PlatformKeys("keys", new(stack, settings.Keys, Primary?.Keys), providers.Options);
        Standby = settings.DisasterRecovery.ReplicaRegion is { } region
            ? new StandbyRegion("standby", new(stack, region, settings.Storage, settings.Keys), RegionalProviders.In(region, stack))
            : null;
        Network = new Network("network", new(stack, settings.Network, settings.Cluster.EffectiveName, Keys.LogGroups), providers.Options);
        FilesBucket = Primary?.FilesBucket ?? OwnStorage();
        Zone = Primary is null ? new HostedZone("zone", stack, settings.Dns, providers.Options) : null;
        ZoneId = Primary?.ZoneId ?? Zone!.ZoneId;
        ApplicationSecret = Primary?.ApplicationSecret ?? OwnSecret();
        AlertSecret = OwnAlertSecret();
        Cluster = ClusterOf();
        Postgres = PostgresOf();
        Redis = RedisOf();
    }

    /// <summary>Null where the stack is nobody's standby.</summary>
    public PrimaryRegion? Primary { get; }

    public PlatformKeys Keys { get; }

    /// <summary>Null where the stack has no standby.</summary>
    public StandbyRegion? Standby { get; }

    public Network Network { get; }

    public Output<string> FilesBucket { get; }

    /// <summary>Null where the zone is the primary's.</summary>
    public HostedZone? Zone { get; }

    public Output<string> ZoneId { get; }

    /// <summary>Name of the secret that holds the application's own.</summary>
    public Output<string> ApplicationSecret { get; }

    /// <summary>Name of the secret that holds the receivers of alerts; null where nobody is told.</summary>
    public Output<string>? AlertSecret { get; }

    public KubernetesCluster Cluster { get; }

    public Postgres Postgres { get; }

    public Redis Redis { get; }

    /// <summary>Names of the secrets of PostgreSQL by role; a standby's are copies of its primary's.</summary>
    public Output<ImmutableDictionary<string, string>> DatabaseSecrets => Primary?.DatabaseSecrets ?? Postgres.SecretNames;

    private ImmutableSortedDictionary<string, Input<string>> Clients =>
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal).Add("cluster", Cluster.SecurityGroupId);

    private Output<string> OwnStorage()
    {
        var storage = new FileStorage("storage", new(stack, settings.Storage, Keys.Storage), providers.Options);
        if (Standby is not null && settings.DisasterRecovery.ReplicateBuckets)
        {
            Replicate("files", storage.Files, Standby.Storage.Files);
            Replicate("backups", storage.Backups, Standby.Storage.Backups);
        }
        return storage.FilesBucket;

        void Replicate(string name, PrivateBucket source, PrivateBucket destination) => _ = new BucketReplication(
            $"{name}-replication", new(stack, source, Keys.Storage, destination, Standby!.Region, Standby.StorageKeyArn), providers.Options);
    }

    private Output<string> OwnSecret() => new ApplicationSecret("application", new(stack, Keys.Secrets)
    {
        Given = ConfiguredSecrets.OfApplication(settings.Secrets),
        ReplicaRegion = Standby?.Region,
        ReplicaKeyArn = Standby is null ? null : (Input<string>)Standby.SecretsKeyArn,
    }, providers.Options).Name;

    private Output<string>? OwnAlertSecret() => ConfiguredSecrets.OfReceivers(settings) is { Count: > 0 } values
        ? new AlertSecret("alerts", stack, Keys.Secrets, values, providers.Options).Name
        : null;

    private KubernetesCluster ClusterOf() => new("cluster", new(stack, settings.Cluster)
    {
        SubnetIds = Network.PrivateSubnetIds,
        KeyArn = Keys.Cluster,
        LogKeyArn = Keys.LogGroups,
    }, providers.After(Network));

    private Postgres PostgresOf() => new("postgres", new(stack, settings.Database)
    {
        VpcId = Network.VpcId,
        SubnetIds = Network.DataSubnetIds,
        ZoneNames = Network.ZoneNames,
        Clients = Clients,
        StorageKeyArn = Keys.Database,
        SecretsKeyArn = Keys.Secrets,
        LogKeyArn = Keys.LogGroups,
        SecretsReplica = Standby is null ? null : new(Standby.Region, Standby.SecretsKeyArn),
        SourceArns = Primary?.DatabaseArns,
        Promoted = settings.DisasterRecovery.Promoted,
    }, providers.Options);

    private Redis RedisOf() => new("redis", new(stack, settings.Redis)
    {
        VpcId = Network.VpcId,
        SubnetIds = Network.DataSubnetIds,
        ZoneNames = Network.ZoneNames,
        Clients = Clients,
        StorageKeyArn = Keys.Cache,
        SecretsKeyArn = Keys.Secrets,
        LogKeyArn = Keys.LogGroups,
    }, providers.Options);
}
