using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.ElastiCache;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <summary>A primary and its replicas: encrypted at rest and on the way, behind a password, failing over by itself where there is a replica.</summary>
public sealed class RedisGroup : ComponentResource
{
    [Output("primaryHost")] public Output<string> PrimaryHost { get; private set; }

    /// <summary>Spreads over the replicas; the primary where there are none.</summary>
    [Output("readerHost")] public Output<string> ReaderHost { get; private set; }

    /// <summary>Name of the secret that holds user name and password.</summary>
    [Output("secretName")] public Output<string> SecretName { get; private set; }

    [Output("replicationGroupId")] public Output<string> ReplicationGroupId { get; private set; }

    /// <summary>How many nodes there are, the primary among them.</summary>
    public int Nodes { get; }

    public RedisGroup(string name, RedisGroupArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:RedisGroup", name, options)
    {
        var stack = args.Redis.Stack;
        var id = PhysicalName.Of(stack, name, NameLimit.ReplicationGroup);
        var parameters = new RedisParameters(name, args, new() { Parent = this });
        var logs = new RedisLogs(name, args, new() { Parent = this });
        var credentials = new RedisCredentials(name, args, new() { Parent = this });
        var group = new ReplicationGroup(name, GroupOf(name, id, args, parameters, logs, credentials), new()
        {
            Parent = this,
            Protect = stack.Protected,
            DependsOn = { credentials },
        });
        PrimaryHost = group.PrimaryEndpointAddress;
        ReaderHost = group.ReaderEndpointAddress;
        SecretName = credentials.SecretName;
        ReplicationGroupId = group.ReplicationGroupId;
        Nodes = 1 + args.Settings.Replicas;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["primaryHost"] = PrimaryHost,
            ["readerHost"] = ReaderHost,
            ["secretName"] = SecretName,
            ["replicationGroupId"] = ReplicationGroupId,
        });
    }

    /// <param name="node">From 1 on.</param>
    /// <returns>The identifier that ElastiCache gives a node.</returns>
    public Output<string> NodeId(int node) => ReplicationGroupId.Apply(group => $"{group}-{node:000}");

    private static ReplicationGroupArgs GroupOf(
        string name, string id, RedisGroupArgs args, RedisParameters parameters, RedisLogs logs, RedisCredentials credentials)
    {
        var (stack, settings) = (args.Redis.Stack, args.Redis.Settings);
        var nodes = 1 + args.Settings.Replicas;
        var group = new ReplicationGroupArgs
        {
            ReplicationGroupId = id,
            Description = $"Redis group {name} of {stack.Platform} {stack.Stack}",
            Engine = settings.Engine,
            EngineVersion = settings.EngineVersion,
            NodeType = args.Settings.NodeType,
            Port = RedisAccess.Port,
            ClusterMode = "disabled",
            NumCacheClusters = nodes,
            PreferredCacheClusterAzs = Enumerable.Range(0, nodes).Select(node => args.Redis.ZoneNames[node % args.Redis.ZoneNames.Length]).ToList(),
            AutomaticFailoverEnabled = nodes > 1,
            MultiAzEnabled = nodes > 1,
            SubnetGroupName = args.Access.SubnetGroupName,
            SecurityGroupIds = { args.Access.SecurityGroupId },
            ParameterGroupName = parameters.GroupName,
            AtRestEncryptionEnabled = true,
            KmsKeyId = args.Redis.StorageKeyArn,
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            AutoMinorVersionUpgrade = settings.AutoMinorUpgrade,
            SnapshotRetentionLimit = args.Settings.SnapshotDays,
            SnapshotWindow = settings.SnapshotWindow,
            MaintenanceWindow = settings.MaintenanceWindow,
            LogDeliveryConfigurations = logs.Deliveries,
            Tags = ResourceTags.Of(stack, "redis", name),
        };
        if (stack.Protected && args.Settings.SnapshotDays > 0)
            group.FinalSnapshotIdentifier = $"{id}-final";
        credentials.ApplyTo(group);
        return group;
    }
}
