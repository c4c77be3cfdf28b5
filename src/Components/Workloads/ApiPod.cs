using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>A pod of the API.</summary>
internal static class ApiPod
{
    public static GunicornFile Gunicorn(ApiArgs args) => new(
        args.Settings.Port,
        args.Settings.Processes,
        args.Settings.MaxConnections,
        args.Settings.RequestTimeout,
        args.Settings.RequestTimeout,
        args.Settings.KeepAlive)
    { ProcessesByNode = args.Settings.ProcessesByNode };

    public static PodTemplateSpecArgs Template(ApiArgs args, string gunicorn)
    {
        var drain = Drain.OfServer(args.Settings.RequestTimeout);
        return new()
        {
            Metadata = new ObjectMetaArgs
            {
                Labels = WorkloadLabels.Of(Api.App),
                Annotations = { { ContentHash.Annotation, ContentHash.Of(gunicorn) } },
            },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = Api.App,
                AutomountServiceAccountToken = false,
                EnableServiceLinks = false,
                PriorityClassName = Namespaces.Priorities.Serving,
                SecurityContext = PodSecurity.Pod(),
                TerminationGracePeriodSeconds = drain.GraceSeconds,
                TopologySpreadConstraints = PodSpread.Of(Api.App),
                Containers = { Container(args, drain) },
                Volumes =
                {
                    Volumes.Scratch("tmp", "256Mi"),
                    Volumes.Scratch("logs", "512Mi"),
                    Volumes.Config("gunicorn", "api-gunicorn"),
                    Volumes.Secret("auth-keys", Api.KeysSecretName, optional: true),
                },
            },
        };
    }

    private static ContainerArgs Container(ApiArgs args, Drain drain) => new()
    {
        Name = Api.App,
        Image = args.Settings.Image,
        ImagePullPolicy = "IfNotPresent",
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = args.Settings.Port, Protocol = "TCP" } },
        Env = EnvironmentVariables.Of(Variables(args), new Dictionary<string, string>
        {
            ["KUBERNETES_NAMESPACE"] = "metadata.namespace",
            ["POD_NAME"] = "metadata.name",
        }),
        EnvFrom = { new EnvFromSourceArgs { SecretRef = new SecretEnvSourceArgs { Name = Api.SecretName } } },
        Resources = ContainerSize.Of(args.Settings.Resources),
        SecurityContext = PodSecurity.Container(),
        StartupProbe = HttpProbes.Startup(args.Settings.LivenessPath, "http"),
        LivenessProbe = HttpProbes.Liveness(args.Settings.LivenessPath, "http"),
        ReadinessProbe = HttpProbes.Readiness(args.Settings.ReadinessPath, "http"),
        Lifecycle = drain.Lifecycle,
        VolumeMounts =
        {
            Volumes.Mount("tmp", "/tmp"),
            Volumes.Mount("logs", "/app/logs"),
            Volumes.Mount("gunicorn", "/etc/gunicorn", readOnly: true),
            Volumes.Mount("auth-keys", "/app/auth/keys", readOnly: true),
        },
    };

    private static SortedDictionary<string, string> Variables(ApiArgs args)
    {
        var settings = args.Settings;
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["BEHIND_LOAD_BALANCER"] = "true",
            ["DB_MAX_OVERFLOW"] = Number(settings.Pool.Overflow),
            ["DB_POOL_SIZE"] = Number(settings.Pool.Size),
            ["DB_POOL_TIMEOUT"] = Number((int)settings.Pool.Timeout.TotalSeconds),
            ["ENVIRONMENT"] = args.Environment,
            ["GUNICORN_CMD_ARGS"] = "--config=/etc/gunicorn/gunicorn.conf.py",
            ["MAX_CONNECTIONS"] = Number(settings.MaxConnections),
            ["PRODUCTION"] = "true",
            ["PROMETHEUS_MULTIPROC_DIR"] = "/tmp",
            ["REDIS_ENABLED"] = "true",
            ["TRUSTED_PROXIES"] = args.TrustedProxies,
            ["WORKERS"] = Number(settings.Processes),
        };
        if (settings.JavaOptions)
            variables["JAVA_OPTS"] = JavaOptions.For(settings.Resources.MemoryLimit);
        foreach (var (name, value) in args.Variables.Concat(settings.Environment))
            variables[name] = value;
        return variables;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
