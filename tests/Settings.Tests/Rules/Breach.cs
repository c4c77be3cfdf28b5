using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Settings.Tests.Rules;

/// <summary>A stack file that breaks rules.</summary>
/// <param name="Lines">Settings as path=value; everything else has its default.</param>
internal sealed record Breach(params string[] Lines)
{
    /// <summary>One for each rule, at least.</summary>
    public static IReadOnlyList<Breach> All { get; } =
    [
        new("aws.accountId=123456789012"),
        new("disasterRecovery.role=primary", "disasterRecovery.peerRegion=us-east-1"),
        new("disasterRecovery.role=standby"),
        new("disasterRecovery.peerStack=prod"),
        new("disasterRecovery.promoted=true"),
        new("disasterRecovery.role=primary", "storage.versioning=false"),
        new("disasterRecovery.role=primary", "database.backupRetentionDays=0"),
        new("disasterRecovery.role=primary", "database.readReplicas=15"),
        new("disasterRecovery.role=primary", "database.managedMasterPassword=true"),
        new("network.natGateways=3"),
        new("network.flowLogs=false", "network.flowLogRetentionDays=30"),
        new("network.zoneNames[0]=us-east-1a"),
        new("network.zoneNames[0]=us-east-1a", "network.zoneNames[1]=us-east-1b", "network.zoneNames[2]=us-east-1c"),
        new("network.zoneNames[0]=us-west-2a", "network.zoneNames[1]=us-west-2b"),
        new("aws.region=eu-west-1", "network.zones=4"),
        new("aws.region=ca-west-1"),
        new("network.natGateways=0"),
        new("network.cidr=10.20.0.0/20", "cluster.generalNodes.maxNodes=60"),
        new([.. Existing(2, 1, 2)]),
        new([.. Existing(1, 2, 2)]),
        new([.. Existing(2, 2, 1)]),
        new("cluster.version=1.30"),
        new("cluster.generalNodes.minNodes=5", "cluster.generalNodes.maxNodes=4"),
        new("cluster.workerNodes.minNodes=5", "cluster.workerNodes.maxNodes=4"),
        new("cluster.generalNodes.instanceTypes[0]=m7g.large"),
        new("cluster.workerNodes.instanceTypes[0]=m7g.large"),
        new("cluster.generalNodes.minNodes=1", "cluster.generalNodes.spot=true"),
        new("cluster.publicAccessCidrs[0]=0.0.0.0/0"),
        new("cluster.creatorAdministers=false"),
        new(
            "cluster.existing.name=other",
            "cluster.existing.endpoint=https://cluster.example.com",
            "cluster.existing.certificateAuthorityData=LS0tLS1CRUdJTg==",
            "cluster.existing.securityGroupId=sg-0a1b2c3d4e5f60718"),
        new("database.instanceClass=db.z9z.large"),
        new("database.replicaClass=db.z9z.large"),
        new("database.instanceClass=db.r7g.xlarge", "database.replicaClass=db.t4g.small"),
        new("database.storageGib=100", "database.maxStorageGib=110"),
        new("database.iops=16000"),
        new("database.throughputMibps=600"),
        new("database.tuning.parameters.work_memory=1GB"),
        new("database.tuning.parameters[\"rds.force_ssl\"]=0"),
        new("database.shards=16", "database.shardBuckets=64"),
        new("database.backupRetentionDays=0"),
        new("platform.protected=false", "database.deletionProtection=true"),
        new("database.performanceInsights=false", "database.performanceInsightsDays=31"),
        new("database.readReplicas=1", "database.backupRetentionDays=0"),
        new("database.cascadingReplicas=1"),
        new("database.readReplicas=1", "database.managedMasterPassword=true"),
        new("redis.engineVersion=7.1"),
        new("redis.engine=redis"),
        new("redis.queue.evictionPolicy=allkeys-lru"),
        new("redis.cache.evictionPolicy=noeviction"),
        new("storage.forceDestroy=true"),
        new("storage.versioning=false", "storage.noncurrentVersionDays=90"),
        new("dns.apiHost=api.example.com"),
        new("dns.routing=failover"),
        new("dns.zoneId=Z0123456789ABCDEFGHIJ"),
        new("api.autoscaling.minReplicas=5", "api.autoscaling.maxReplicas=4"),
        new("api.resources.cpuLimit=250m"),
        new("api.resources.memoryLimit=256Mi"),
        new("api.processes=8"),
        new("api.image=freeagentics/api:latest"),
        new("pooler.queryTimeout=10s"),
        new("api.requestTimeout=15s"),
        new("edge.proxy.readTimeout=20s"),
        new("worker.autoscaling.minReplicas=5", "worker.autoscaling.maxReplicas=4"),
        new("edge.controller.minReplicas=9", "edge.controller.maxReplicas=8"),
        new("worker.autoscaling.minReplicas=0", "worker.autoscaling.scaler=adapter"),
        new("worker.autoscaling.scaler=adapter", "capacity.schedules[0].name=morning", "capacity.schedules[0].start=0 8 * * *", "capacity.schedules[0].end=0 9 * * *"),
        new("kubernetes.maxPods=20"),
        new("capacity.apiVertical=initial"),
        new("capacity.workerVertical=auto"),
        new("pooler.sizing=guide"),
        new("pooler.replicas=1"),
        new("edge.plainHttp=true"),
        new("observability.pagerDuty=true"),
        new("observability.slackChannel=#alerts"),
        new("secrets.pagerDutyRoutingKey.secure=v1:AAAA:BBBB"),
        new("secrets.slackWebhookUrl.secure=v1:AAAA:BBBB"),
    ];

    public override string ToString() => string.Join(", ", Lines);

    public StackFile File()
    {
        var text = "config:\n";
        foreach (var line in Lines)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var path = SettingPath.Parse(line[..equals])!;
            var value = line[(equals + 1)..];
            var isText = !int.TryParse(value, out _) && value is not ("true" or "false") || path.Relative.EndsWith("accountId", StringComparison.Ordinal);
            text = new StackFileEditor(YamlReader.Read(text)).Set(
                [new("config"), new($"freeagentics:{path.Steps[0].Key}"), .. path.Steps.Skip(1)], isText || line.Contains("parameters", StringComparison.Ordinal) ? YamlText.Quoted(value) : value)
                ?? throw new InvalidOperationException($"{line} cannot be set.");
        }

        return StackFile.Parse("prod", text);
    }

    private static IEnumerable<string> Existing(int publicSubnets, int privateSubnets, int dataSubnets) =>
    [
        "network.existing.vpcId=vpc-0a1b2c3d4e5f60718",
        .. Subnets("public", publicSubnets),
        .. Subnets("private", privateSubnets),
        .. Subnets("data", dataSubnets),
    ];

    private static IEnumerable<string> Subnets(string kind, int count) =>
        Enumerable.Range(0, count).Select(index => $"network.existing.{kind}SubnetIds[{index}]=subnet-0a1b2c3d4e5f6071{index}");
}
