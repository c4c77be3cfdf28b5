using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>A pod of PgBouncer: the pooler, its exporter, and a watcher that reloads it.</summary>
internal static class PoolerPod
{
    private const int GraceSeconds = 75;

    // Safe shutdown: no new clients, running transactions end; the container ends when the pooler does.
    private const string Shutdown = "sleep 15; kill -INT \"$(cat /run/pgbouncer/pgbouncer.pid)\"; sleep 45";

    private const string Alive = "kill -0 \"$(cat /run/pgbouncer/pgbouncer.pid)\"";

    public static PodTemplateSpecArgs Template(PoolerArgs args, Output<string> file) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Labels = WorkloadLabels.Of(Pooler.ServiceName),
            Annotations = { { ContentHash.Annotation, file.Apply(text => ContentHash.Of(text)) } },
        },
        Spec = new PodSpecArgs
        {
            ServiceAccountName = Pooler.ServiceName,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            // The watcher signals the pooler, which runs under the same user.
            ShareProcessNamespace = true,
            PriorityClassName = Namespaces.Priorities.Serving,
            SecurityContext = PodSecurity.Pod(),
            TerminationGracePeriodSeconds = GraceSeconds,
            TopologySpreadConstraints = PodSpread.Of(Pooler.ServiceName),
            InitContainers = { FetchCertificates(args) },
            Containers = { PgBouncer(args), Reloader(), Exporter() },
            Volumes = VolumesOf(args),
        },
    };

    private static ContainerArgs FetchCertificates(PoolerArgs args) => new()
    {
        Name = "certificates",
        Image = Images.PgBouncer,
        ImagePullPolicy = "IfNotPresent",
        Command = { "wget", "-q", "-T", "10", "-O", "/etc/pgbouncer/ca/ca.pem", args.Stores.CertificateBundle },
        Resources = ContainerSize.Of("10m", "100m", "16Mi", "32Mi"),
        SecurityContext = PodSecurity.Container(),
        VolumeMounts = { Volumes.Mount("ca", "/etc/pgbouncer/ca") },
    };

    private static ContainerArgs PgBouncer(PoolerArgs args)
    {
        var container = new ContainerArgs
        {
            Name = Pooler.ServiceName,
            Image = Images.PgBouncer,
            ImagePullPolicy = "IfNotPresent",
            Command = { "pgbouncer", "/etc/pgbouncer/config/pgbouncer.ini" },
            Ports = { new ContainerPortArgs { Name = "postgres", ContainerPortValue = Pooler.Port, Protocol = "TCP" } },
            Resources = ContainerSize.Of(args.Settings.Resources),
            SecurityContext = PodSecurity.Container(),
            // A pooler that is busy is taken out; only one that has gone is restarted, since a restart cuts every client.
            LivenessProbe = new ProbeArgs { Exec = new ExecActionArgs { Command = { "/bin/sh", "-c", Alive } }, PeriodSeconds = 10, TimeoutSeconds = 3, FailureThreshold = 3 },
            ReadinessProbe = new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = "postgres" }, PeriodSeconds = 5, FailureThreshold = 2 },
            Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Exec = new ExecActionArgs { Command = { "/bin/sh", "-c", Shutdown } } } },
            VolumeMounts =
            {
                Volumes.Mount("config", "/etc/pgbouncer/config", readOnly: true),
                Volumes.Mount("userlist", "/etc/pgbouncer/userlist", readOnly: true),
                Volumes.Mount("ca", "/etc/pgbouncer/ca", readOnly: true),
                Volumes.Mount("run", "/run/pgbouncer"),
            },
        };
        if (args.Settings.ClientTls)
            container.VolumeMounts.Add(Volumes.Mount("tls", "/etc/pgbouncer/tls", readOnly: true));
        return container;
    }

    private static ContainerArgs Reloader() => new()
    {
        Name = "reloader",
        Image = Images.PgBouncer,
        ImagePullPolicy = "IfNotPresent",
        Command = { "/bin/sh", "/etc/pgbouncer/config/reload.sh" },
        Env = EnvironmentVariables.Of(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["FOLDER"] = "/etc/pgbouncer/userlist",
            ["INTERVAL"] = "15",
            ["PID_FILE"] = "/run/pgbouncer/pgbouncer.pid",
        }),
        Resources = ContainerSize.Of("5m", "50m", "16Mi", "32Mi"),
        SecurityContext = PodSecurity.Container(),
        VolumeMounts =
        {
            Volumes.Mount("config", "/etc/pgbouncer/config", readOnly: true),
            Volumes.Mount("userlist", "/etc/pgbouncer/userlist", readOnly: true),
            Volumes.Mount("run", "/run/pgbouncer", readOnly: true),
        },
    };

    private static ContainerArgs Exporter() => new()
    {
        Name = "exporter",
        Image = Images.PgBouncerExporter,
        ImagePullPolicy = "IfNotPresent",
        Ports = { new ContainerPortArgs { Name = "metrics", ContainerPortValue = Pooler.MetricsPort, Protocol = "TCP" } },
        Env =
        {
            new EnvVarArgs
            {
                Name = "PGBOUNCER_EXPORTER_CONNECTION_STRING",
                ValueFrom = new EnvVarSourceArgs { SecretKeyRef = new SecretKeySelectorArgs { Name = Pooler.ExporterSecretName, Key = "connection" } },
            },
        },
        Resources = ContainerSize.Of("10m", "100m", "32Mi", "64Mi"),
        SecurityContext = PodSecurity.Container(),
        LivenessProbe = new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = "metrics" }, PeriodSeconds = 20, FailureThreshold = 3 },
        ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/", Port = "metrics" }, PeriodSeconds = 10, TimeoutSeconds = 3, FailureThreshold = 3 },
    };

    private static InputList<VolumeArgs> VolumesOf(PoolerArgs args)
    {
        var volumes = new InputList<VolumeArgs>
        {
            Volumes.Config("config", Pooler.ConfigName),
            Volumes.Secret("userlist", Pooler.UsersName),
            Volumes.Scratch("ca", "8Mi"),
            Volumes.Memory("run", "1Mi"),
        };
        if (args.Settings.ClientTls)
            volumes.Add(Volumes.Secret("tls", Pooler.CertificateName));
        return volumes;
    }
}
