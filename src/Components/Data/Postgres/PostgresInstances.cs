using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Operations;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Rds;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>Declares the instances of a shard: what a primary has, and what a replica takes from its source.</summary>
internal sealed class PostgresInstances(PostgresShardArgs args, ComponentResource shard)
{
    private static readonly string[] LogExports = ["postgresql", "upgrade"];

    private readonly StackIdentity stack = args.Database.Stack;
    private readonly DatabaseSettings settings = args.Database.Settings;

    public Instance Primary(string name)
    {
        var instance = Common(name, settings.Machine, args.ParameterGroups.Primary);
        instance.Engine = "postgres";
        instance.EngineVersion = settings.EngineVersion;
        instance.AllowMajorVersionUpgrade = settings.AllowMajorUpgrade;
        instance.DbName = settings.Name;
        instance.Username = settings.MasterUsername;
        if (settings.ManagedMasterPassword)
        {
            instance.ManageMasterUserPassword = true;
            instance.MasterUserSecretKmsKeyId = args.Database.SecretsKeyArn;
        }
        else
        {
            instance.Password = args.MasterPassword!;
        }
        instance.AllocatedStorage = settings.Storage.SizeGib;
        instance.MultiAz = settings.MultiAz;
        if (!settings.MultiAz)
            instance.AvailabilityZone = args.Database.ZoneNames[0];
        KeepBackups(instance);
        return Declare(name, instance);
    }

    /// <summary>A replica in the same region.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="source">The source's identifier.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="isSource">True where other replicas take from it, which PostgreSQL allows of an instance with backups only.</param>
    public Instance Replica(string name, Input<string> source, string zone, bool isSource)
    {
        var instance = Common(name, settings.ReplicaMachine, args.ParameterGroups.Replica);
        instance.ReplicateSourceDb = source;
        instance.AvailabilityZone = zone;
        if (isSource)
            KeepBackups(instance);
        return Declare(name, instance);
    }

    /// <summary>A replica of a primary in another region: as available and as well kept as a primary, since it is to become one.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="sourceArn">Null once it has become one.</param>
    public Instance Standby(string name, Output<string>? sourceArn)
    {
        var instance = Common(name, settings.Machine, args.ParameterGroups.Primary);
        if (sourceArn is not null)
            instance.ReplicateSourceDb = sourceArn;
        instance.MultiAz = settings.MultiAz;
        KeepBackups(instance);
        return Declare(name, instance);
    }

    private InstanceArgs Common(string name, InstanceClass machine, Output<string> parameterGroup)
    {
        var identifier = PhysicalName.Of(stack, name, NameLimit.RdsIdentifier);
        var instance = new InstanceArgs
        {
            Identifier = identifier,
            InstanceClass = machine.Name,
            StorageType = "gp3",
            MaxAllocatedStorage = settings.Storage.MaxSizeGib ?? 0,
            StorageEncrypted = true,
            KmsKeyId = args.Database.StorageKeyArn,
            Port = PostgresAccess.Port,
            DbSubnetGroupName = args.Access.SubnetGroupName,
            VpcSecurityGroupIds = { args.Access.SecurityGroupId },
            ParameterGroupName = parameterGroup,
            PubliclyAccessible = false,
            CaCertIdentifier = "rds-ca-rsa2048-g1",
            AutoMinorVersionUpgrade = settings.AutoMinorUpgrade,
            MaintenanceWindow = settings.MaintenanceWindow,
            CopyTagsToSnapshot = true,
            DeletionProtection = settings.DeletionProtection,
            SkipFinalSnapshot = !stack.Protected,
            EnabledCloudwatchLogsExports = LogExports,
            Tags = ResourceTags.Of(stack, "postgres", name),
        };
        if (stack.Protected)
            instance.FinalSnapshotIdentifier = $"{identifier}-final";
        if (settings.Storage.Iops is { } iops)
            instance.Iops = iops;
        if (settings.Storage.ThroughputMibps is { } throughput)
            instance.StorageThroughput = throughput;
        Observe(instance);
        return instance;
    }

    private void Observe(InstanceArgs instance)
    {
        var monitoring = settings.Monitoring;
        instance.PerformanceInsightsEnabled = monitoring.PerformanceInsights;
        if (monitoring.PerformanceInsights)
        {
            instance.PerformanceInsightsRetentionPeriod = monitoring.PerformanceInsightsDays;
            instance.PerformanceInsightsKmsKeyId = args.Database.StorageKeyArn;
        }
        instance.MonitoringInterval = monitoring.IntervalSeconds;
        if (args.MonitoringRoleArn is { } role)
            instance.MonitoringRoleArn = role;
    }

    private void KeepBackups(InstanceArgs instance)
    {
        instance.BackupRetentionPeriod = settings.BackupRetentionDays;
        instance.BackupWindow = settings.BackupWindow;
        instance.DeleteAutomatedBackups = !stack.Protected;
    }

    private Instance Declare(string name, InstanceArgs instance)
    {
        var logs = LogExports.Select(log => (Resource)new RetainedLogGroup($"{name}-{log}", new(
            stack, "postgres", $"/aws/rds/instance/{PhysicalName.Of(stack, name, NameLimit.RdsIdentifier)}/{log}",
            settings.Monitoring.LogRetentionDays, args.Database.LogKeyArn), new() { Parent = shard })).ToList();
        var options = new CustomResourceOptions { Parent = shard, Protect = stack.Protected };
        foreach (var log in logs)
            options.DependsOn.Add(log);
        if (settings.AutoMinorUpgrade)
            options.IgnoreChanges.Add("engineVersion");
        return new Instance(name, instance, options);
    }
}
