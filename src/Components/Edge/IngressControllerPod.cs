using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>A pod of the ingress controller.</summary>
internal static class IngressControllerPod
{
    public const int MetricsPort = 9113;
    private const int User = 101;

    public static PodTemplateSpecArgs Template(IngressControllerArgs args)
    {
        // Until the load balancer has stopped sending, and then as long as the longest answer takes.
        var drain = new Drain(TimeSpan.FromSeconds(30), args.Settings.Proxy.ReadTimeout);
        return new()
        {
            Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(IngressController.App) },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = IngressController.App,
                AutomountServiceAccountToken = true,
                EnableServiceLinks = false,
                PriorityClassName = Priorities.Serving,
                SecurityContext = PodSecurity.Pod(User),
                TerminationGracePeriodSeconds = drain.GraceSeconds,
                TopologySpreadConstraints = PodSpread.Of(IngressController.App),
                InitContainers = { CopyFolder(args) },
                Containers = { Container(args, drain) },
                Volumes =
                {
                    Volumes.Scratch("etc", "32Mi"),
                    Volumes.Scratch("cache", "256Mi"),
                    Volumes.Scratch("lib", "32Mi"),
                    Volumes.Scratch("log", "128Mi"),
                },
            },
        };
    }

    // The controller writes its configuration beside files of the image, which is read-only.
    private static ContainerArgs CopyFolder(IngressControllerArgs args) => new()
    {
        Name = "copy-configuration",
        Image = Images.Nginx,
        ImagePullPolicy = "IfNotPresent",
        Command = { "cp", "-vdR", "/etc/nginx/.", "/mnt/etc" },
        Resources = ContainerSize.Of("10m", "100m", "32Mi", "64Mi"),
        SecurityContext = PodSecurity.Container(),
        VolumeMounts = { Volumes.Mount("etc", "/mnt/etc") },
    };

    private static ContainerArgs Container(IngressControllerArgs args, Drain drain) => new()
    {
        Name = IngressController.App,
        Image = Images.Nginx,
        ImagePullPolicy = "IfNotPresent",
        Args = args.WatchedNamespace.Apply(watched => Arguments(watched)),
        Ports =
        {
            new ContainerPortArgs { Name = "http", ContainerPortValue = 80, Protocol = "TCP" },
            new ContainerPortArgs { Name = "https", ContainerPortValue = 443, Protocol = "TCP" },
            new ContainerPortArgs { Name = "readiness", ContainerPortValue = 8081, Protocol = "TCP" },
            new ContainerPortArgs { Name = "metrics", ContainerPortValue = MetricsPort, Protocol = "TCP" },
        },
        Env = EnvironmentVariables.Of(new Dictionary<string, string>(), new Dictionary<string, string>
        {
            ["POD_NAME"] = "metadata.name",
            ["POD_NAMESPACE"] = "metadata.namespace",
        }),
        Resources = ContainerSize.Of(args.Settings.Controller.Resources),
        SecurityContext = PodSecurity.Container("NET_BIND_SERVICE"),
        ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/nginx-ready", Port = "readiness" }, PeriodSeconds = 2, FailureThreshold = 2 },
        LivenessProbe = new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = "readiness" }, PeriodSeconds = 10, FailureThreshold = 3 },
        Lifecycle = drain.Lifecycle,
        VolumeMounts =
        {
            Volumes.Mount("etc", "/etc/nginx"),
            Volumes.Mount("cache", "/var/cache/nginx"),
            Volumes.Mount("lib", "/var/lib/nginx"),
            Volumes.Mount("log", "/var/log/nginx"),
        },
    };

    private static System.Collections.Immutable.ImmutableArray<string> Arguments(string watched) =>
    [
        $"-nginx-configmaps=$(POD_NAMESPACE)/{IngressController.ConfigName}",
        $"-ingress-class={IngressController.ClassName}",
        $"-watch-namespace={watched}",
        "-report-ingress-status",
        $"-external-service={IngressController.App}",
        "-enable-leader-election=true",
        "-enable-prometheus-metrics",
        $"-prometheus-metrics-listen-port={MetricsPort}",
        "-enable-latency-metrics",
        "-ready-status",
        "-ready-status-port=8081",
        "-nginx-status",
    ];
}
