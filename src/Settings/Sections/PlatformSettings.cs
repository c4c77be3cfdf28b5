using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Rules;

namespace FreeAgentics.Infra.Settings;

/// <summary>Everything that a stack file says of the platform, checked.</summary>
public sealed record PlatformSettings(
    StackSettings Platform,
    AwsSettings Aws,
    NetworkSettings Network,
    KeySettings Keys,
    ClusterSettings Cluster,
    DatabaseSettings Database,
    RedisSettings Redis,
    StorageSettings Storage,
    DnsSettings Dns,
    OperationsSettings Operations,
    KubernetesSettings Kubernetes,
    ApiSettings Api,
    WorkerSettings Worker,
    FrontendSettings Frontend,
    EdgeSettings Edge,
    PoolerSettings Pooler,
    DatabaseJobSettings DatabaseJobs,
    CapacitySettings Capacity,
    ObservabilitySettings Observability,
    DisasterRecoverySettings DisasterRecovery,
    BootstrapSettings Bootstrap,
    TagSettings Tags,
    SecretSettings Secrets,
    PolicySettings Policies,
    GuardSettings Guards)
{
    /// <summary>Reads and checks everything; finds all problems at once.</summary>
    public static SettingsResult Read(ISettingsSource source)
    {
        if (source.IsUnreadable)
            return new(source.Name, null, source.Problems, []);
        var (settings, reading) = ReadWithoutRules(source);
        PlatformRules.Check(settings, reading);
        var problems = reading.Problems.Order(ByPlace.Instance).ToList();
        return new(source.Name, problems.Exists(problem => !problem.IsWarning) ? null : settings, problems, reading.Values);
    }

    /// <summary>Every setting there is, section by section, in the order of reading.</summary>
    public static IReadOnlyList<SettingDefinition> Describe()
    {
        var reading = new SettingsReading(null);
        Read(new SettingsRoot(reading));
        return reading.Definitions;
    }

    /// <summary>What <see cref="Read(ISettingsSource)"/> does first: each setting by itself.</summary>
    internal static (PlatformSettings Settings, SettingsReading Reading) ReadWithoutRules(ISettingsSource source)
    {
        var reading = new SettingsReading(source);
        reading.Problems.AddRange(source.Problems);
        var root = new SettingsRoot(reading);
        var settings = Read(root);
        root.ReportUnknownSections();
        return (settings, reading);
    }

    private static PlatformSettings Read(SettingsRoot root) => new(
        Platform: root.Section("platform", "What the platform is called, and whether it can be thrown away.", StackSettings.Read),
        Aws: root.Section("aws", "Where the platform runs.", AwsSettings.Read),
        Network: root.Section("network", "The VPC and its subnets.", NetworkSettings.Read),
        Keys: root.Section("keys", "The encryption keys.", KeySettings.Read),
        Cluster: root.Section("cluster", "The Kubernetes cluster and its nodes.", ClusterSettings.Read),
        Database: root.Section("database", "The PostgreSQL server on RDS.", DatabaseSettings.Read),
        Redis: root.Section("redis", "Redis on ElastiCache: the cache and the queue.", RedisSettings.Read),
        Storage: root.Section("storage", "Buckets for files and for backups.", StorageSettings.Read),
        Dns: root.Section("dns", "Names, and how callers find a region.", DnsSettings.Read),
        Operations: root.Section("operations", "Alarms, backups, budget.", OperationsSettings.Read),
        Kubernetes: root.Section("kubernetes", "The namespace of the application.", KubernetesSettings.Read),
        Api: root.Section("api", "The API service.", ApiSettings.Read),
        Worker: root.Section("worker", "The workers that take tasks from the queue.", WorkerSettings.Read),
        Frontend: root.Section("frontend", "The frontend, a further workload.", FrontendSettings.Read),
        Edge: root.Section("edge", "NGINX in front of the API: load balancing, gateway, certificates.", EdgeSettings.Read),
        Pooler: root.Section("pooler", "PgBouncer between the application and PostgreSQL.", PoolerSettings.Read),
        DatabaseJobs: root.Section("databaseJobs", "SQL that the platform runs: roles, partitions, indexes, views.", DatabaseJobSettings.Read),
        Capacity: root.Section("capacity", "Capacity besides the HPAs: nodes, headroom, schedules, sizes of pods.", CapacitySettings.Read),
        Observability: root.Section("observability", "Metrics, objectives, alerts.", ObservabilitySettings.Read),
        DisasterRecovery: root.Section("disasterRecovery", "The platform in a second region.", DisasterRecoverySettings.Read),
        Bootstrap: root.Section("bootstrap", "What must exist before the first deployment; only the stack named bootstrap reads it.", BootstrapSettings.Read),
        Tags: root.Section("tags", "Tags of every AWS resource.", TagSettings.Read),
        Secrets: root.Section("secrets", "Secrets from outside, each encrypted with pulumi config set --secret --path.", SecretSettings.Read),
        Policies: root.Section("policies", "Which policies bind, and exceptions from them.", PolicySettings.Read),
        Guards: root.Section("guards", "What may be lost on purpose.", GuardSettings.Read));
}
