using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>The frontend: a Deployment of a fixed size with its Service.</summary>
public sealed class Frontend : ComponentResource
{
    public const string App = "frontend";
    public const int ServicePort = 3000;
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(15);

    public Frontend(string name, Input<string> @namespace, FrontendSettings settings, ComponentResourceOptions? options = null)
        : base("freeagentics:workloads:Frontend", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var identity = ServiceIdentity.Of(App, @namespace, child);
        _ = new Deployment("frontend-deployment", new()
        {
            Metadata = ObjectMetadata.Of("frontend-deployment", @namespace, App),
            Spec = new DeploymentSpecArgs
            {
                Replicas = settings.Replicas,
                RevisionHistoryLimit = 5,
                Strategy = RollOut.Strategy,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                Template = Pod(settings),
            },
        }, new() { Parent = this, DependsOn = { identity } });
        _ = new Service(App, new()
        {
            Metadata = ObjectMetadata.Of(App, @namespace, App),
            Spec = new ServiceSpecArgs
            {
                Selector = WorkloadLabels.Selector(App),
                Ports = { new ServicePortArgs { Name = "http", Port = ServicePort, TargetPort = "http", Protocol = "TCP" } },
            },
        }, child);
        if (settings.Replicas > 1)
            DisruptionBudget.Of(App, App, @namespace, child);
        RegisterOutputs();
    }

    private static PodTemplateSpecArgs Pod(FrontendSettings settings)
    {
        var drain = Drain.OfServer(LongestRequest);
        return new()
        {
            Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(App) },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = App,
                AutomountServiceAccountToken = false,
                EnableServiceLinks = false,
                PriorityClassName = Priorities.Serving,
                SecurityContext = PodSecurity.Pod(),
                TerminationGracePeriodSeconds = drain.GraceSeconds,
                TopologySpreadConstraints = PodSpread.Of(App),
                Volumes = { Volumes.Scratch("tmp", "256Mi") },
                Containers =
                {
                    new ContainerArgs
                    {
                        Name = App,
                        Image = settings.Image,
                        ImagePullPolicy = "IfNotPresent",
                        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = settings.Port, Protocol = "TCP" } },
                        Resources = ContainerSize.Of(settings.Resources),
                        SecurityContext = PodSecurity.Container(),
                        StartupProbe = HttpProbes.Startup("/", "http"),
                        LivenessProbe = new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = "http" }, PeriodSeconds = 10 },
                        ReadinessProbe = HttpProbes.Readiness("/", "http"),
                        Lifecycle = drain.Lifecycle,
                        VolumeMounts = { Volumes.Mount("tmp", "/tmp") },
                    },
                },
            },
        };
    }
}
