using System.Globalization;
using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Database;

/// <summary>Pods that run SQL by psql, or the application's migrations.</summary>
internal static class JobPod
{
    private const string Folder = "/sql";
    internal const string Certificates = "/etc/database-ca";

    /// <summary>Roles and extensions as the master, then the passwords of the roles.</summary>
    public static PodTemplateSpecArgs Prepare(DatabaseJobsArgs args, int shard)
    {
        var passwords = Client("passwords", args, shard, JobSecrets.Master, ["/bin/sh", $"{Folder}/set-passwords.sh"]);
        passwords.Env.Add(new EnvVarArgs { Name = "ROLES", Value = string.Join(' ', JobSecrets.Roles) });
        passwords.Env.Add(new EnvVarArgs { Name = "PASSWORD_DIR", Value = "/passwords" });
        passwords.VolumeMounts.Add(Volumes.Mount("passwords", "/passwords", readOnly: true));
        return Pod(
            args,
            [FetchCertificates(args), Client("sql", args, shard, JobSecrets.Master, Psql(args, "prepare.sql"))],
            passwords,
            Scripts,
            Volumes.Secret("passwords", JobSecrets.Passwords));
    }

    public static PodTemplateSpecArgs Sql(DatabaseJobsArgs args, int shard, string file) =>
        Pod(args, [FetchCertificates(args)], Client("sql", args, shard, JobSecrets.Migrator, Psql(args, file)), Scripts);

    public static PodTemplateSpecArgs Migrate(DatabaseJobsArgs args, int shard) => Pod(args, [FetchCertificates(args)], new ContainerArgs
    {
        Name = "migrate",
        Image = args.ApiImage,
        ImagePullPolicy = "IfNotPresent",
        Command = args.Settings.MigrationCommand.ToArray(),
        Env =
        {
            new EnvVarArgs
            {
                Name = "DATABASE_URL",
                ValueFrom = new EnvVarSourceArgs { SecretKeyRef = new SecretKeySelectorArgs { Name = JobSecrets.Migrator, Key = $"DATABASE_URL_{shard}" } },
            },
        },
        Resources = ContainerSize.Of("100m", "1", "256Mi", "512Mi"),
        SecurityContext = PodSecurity.Container(),
        VolumeMounts = { Volumes.Mount("ca", Certificates, readOnly: true), Volumes.Mount("tmp", "/tmp"), Volumes.Mount("tmp", "/app/logs") },
    });

    private static VolumeArgs Scripts => Volumes.Config("sql", DatabaseJobs.ScriptsName);

    /// <summary>Every setting that changes what the SQL does.</summary>
    public static string Fingerprint(DatabaseJobsArgs args) => string.Join('\n', Variables(args).Select(pair => $"{pair.Key}={pair.Value}"));

    private static PodTemplateSpecArgs Pod(DatabaseJobsArgs args, ContainerArgs[] before, ContainerArgs container, params VolumeArgs[] volumes)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = DatabaseJobs.App,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            RestartPolicy = "Never",
            PriorityClassName = Priorities.Background,
            SecurityContext = PodSecurity.Pod(),
            Containers = { container },
            Volumes = { Volumes.Scratch("ca", "8Mi"), Volumes.Scratch("tmp", "64Mi") },
        };
        foreach (var first in before)
            pod.InitContainers.Add(first);
        foreach (var volume in volumes)
            pod.Volumes.Add(volume);
        return new() { Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(DatabaseJobs.App) }, Spec = pod };
    }

    private static ContainerArgs FetchCertificates(DatabaseJobsArgs args) => new()
    {
        Name = "certificates",
        Image = Images.PostgresClient(args.MajorVersion),
        ImagePullPolicy = "IfNotPresent",
        Command = { "wget", "-q", "-T", "10", "-O", $"{Certificates}/ca.pem", args.Stores.CertificateBundle },
        Resources = ContainerSize.Of("10m", "100m", "16Mi", "32Mi"),
        SecurityContext = PodSecurity.Container(),
        VolumeMounts = { Volumes.Mount("ca", Certificates) },
    };

    private static ContainerArgs Client(string name, DatabaseJobsArgs args, int shard, string secret, string[] command) => new()
    {
        Name = name,
        Image = Images.PostgresClient(args.MajorVersion),
        ImagePullPolicy = "IfNotPresent",
        Command = command,
        Env =
        {
            new EnvVarArgs { Name = "PGHOST", Value = args.Stores.WriterHosts.Apply(hosts => hosts[shard]) },
            new EnvVarArgs { Name = "PGDATABASE", Value = args.Stores.Database },
            new EnvVarArgs { Name = "PGSSLMODE", Value = "verify-full" },
            new EnvVarArgs { Name = "PGSSLROOTCERT", Value = $"{Certificates}/ca.pem" },
        },
        EnvFrom = { new EnvFromSourceArgs { SecretRef = new SecretEnvSourceArgs { Name = secret } } },
        Resources = ContainerSize.Of("50m", "500m", "64Mi", "128Mi"),
        SecurityContext = PodSecurity.Container(),
        VolumeMounts =
        {
            Volumes.Mount("sql", Folder, readOnly: true),
            Volumes.Mount("ca", Certificates, readOnly: true),
            Volumes.Mount("tmp", "/tmp"),
        },
    };

    private static string[] Psql(DatabaseJobsArgs args, string file) =>
    [
        "psql", "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1",
        .. Variables(args).SelectMany(pair => new[] { "--set", $"{pair.Key}={pair.Value}" }),
        "--file", $"{Folder}/{file}",
    ];

    private static SortedDictionary<string, string> Variables(DatabaseJobsArgs args) => new(StringComparer.Ordinal)
    {
        ["app_role"] = "freeagentics_app",
        ["create_tables"] = OnOff(args.Settings.CreateTables),
        ["migrator_role"] = "freeagentics_migrator",
        ["monitor_role"] = "freeagentics_monitor",
        ["optional_extensions"] = string.Join(',', args.Settings.OptionalExtensions),
        ["owner_role"] = "freeagentics_owner",
        ["partition_step"] = args.Settings.PartitionStep,
        ["partitioning"] = OnOff(args.Settings.Partitioning),
        ["partitions_ahead"] = args.Settings.PartitionsAhead.ToString(CultureInfo.InvariantCulture),
        ["partitions_kept"] = args.Settings.PartitionsKept.ToString(CultureInfo.InvariantCulture),
        ["reader_role"] = "freeagentics_reader",
        ["required_extensions"] = string.Join(',', args.Settings.RequiredExtensions),
        ["statement_timeout_ms"] = ((long)args.StatementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
    };

    private static string OnOff(bool value) => value ? "on" : "off";
}
