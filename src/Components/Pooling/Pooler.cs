using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Secrets;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static FreeAgentics.Infra.Components.Objects.Values;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>PgBouncer between the application and PostgreSQL: several pods, passwords that rotate without a restart, TLS on both sides.</summary>
public sealed class Pooler : ComponentResource
{
    public const string ServiceName = "pgbouncer";
    public const int Port = 6432;
    public const int MetricsPort = 9127;

    internal const string ConfigName = "pgbouncer";
    internal const string UsersName = "pgbouncer-users";
    internal const string ExporterSecretName = "pgbouncer-exporter";
    internal const string CertificateName = "pgbouncer-tls";

    public Pooler(string name, PoolerArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:pooling:Pooler", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var identity = ServiceIdentity.Of(ServiceName, args.Namespace, child);
        var file = PoolerFile.Of(args);
        var config = new ConfigMap(ConfigName, new()
        {
            Metadata = ObjectMetadata.Of(ConfigName, args.Namespace, ServiceName),
            Data = { { "pgbouncer.ini", file }, { "reload.sh", ReloadScript.Text } },
        }, child);
        DeclareSecrets(args, child);
        if (args.Settings.ClientTls)
            DeclareCertificate(args, child);
        _ = new Deployment(ServiceName, new()
        {
            Metadata = ObjectMetadata.Of(ServiceName, args.Namespace, ServiceName),
            Spec = new DeploymentSpecArgs
            {
                Replicas = args.Settings.Replicas,
                RevisionHistoryLimit = 5,
                Strategy = RollOut.Strategy,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(ServiceName) },
                Template = PoolerPod.Template(args, file),
            },
        }, new() { Parent = this, DependsOn = { identity, config } });
        _ = new Service(ServiceName, new()
        {
            Metadata = ObjectMetadata.Of(ServiceName, args.Namespace, ServiceName),
            Spec = new ServiceSpecArgs
            {
                Selector = WorkloadLabels.Selector(ServiceName),
                Ports =
                {
                    new ServicePortArgs { Name = "postgres", Port = Port, TargetPort = "postgres", Protocol = "TCP" },
                    new ServicePortArgs { Name = "metrics", Port = MetricsPort, TargetPort = "metrics", Protocol = "TCP" },
                },
            },
        }, child);
        DisruptionBudget.Of(ServiceName, ServiceName, args.Namespace, child);
        RegisterOutputs();
    }

    private static void DeclareSecrets(PoolerArgs args, CustomResourceOptions child)
    {
        var users = new SyncedSecret(UsersName);
        foreach (var role in (string[])["app", "reader", "monitor"])
            users.From($"{role}_user", args.Stores.DatabaseSecret(role), "username").From($"{role}_password", args.Stores.DatabaseSecret(role), "password");
        // PgBouncer logs in by SCRAM on their behalf, so it needs the passwords themselves; the file stays in memory.
        users.Write("userlist.txt", string.Concat(((string[])["app", "reader", "monitor"]).Select(role => $"\"{{{{ .{role}_user }}}}\" \"{{{{ .{role}_password }}}}\"\n")))
            .Declare(args.Namespace, child);
        new SyncedSecret(ExporterSecretName)
            .From("user", args.Stores.DatabaseSecret("monitor"), "username")
            .From("password", args.Stores.DatabaseSecret("monitor"), "password")
            .Write("connection", $"postgres://{{{{ .user }}}}:{{{{ .password }}}}@127.0.0.1:{Port}/pgbouncer?sslmode=disable")
            .Declare(args.Namespace, child);
    }

    private static void DeclareCertificate(PoolerArgs args, CustomResourceOptions child)
    {
        CustomObject.Of("cert-manager.io/v1", "Issuer", CertificateName, args.Namespace, ServiceName, Map(("selfSigned", Map())), child);
        CustomObject.Of("cert-manager.io/v1", "Certificate", CertificateName, args.Namespace, ServiceName, Map(
            ("secretName", CertificateName),
            ("duration", "2160h"),
            ("renewBefore", "720h"),
            ("dnsNames", List(ServiceName, args.Namespace.Apply(space => $"{ServiceName}.{space}.svc"))),
            ("privateKey", Map(("algorithm", "ECDSA"), ("size", 256), ("rotationPolicy", "Always"))),
            ("issuerRef", Map(("name", CertificateName), ("kind", "Issuer")))), child);
    }
}
