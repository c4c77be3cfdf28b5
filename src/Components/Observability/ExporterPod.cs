using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Observability;

/// <summary>A pod that translates figures of a data store for Prometheus. One is enough: it keeps nothing.</summary>
internal static class ExporterPod
{
    private const string Instance = "freeagentics.io/exporter";

    /// <param name="secret">Its keys become environment variables.</param>
    public static ContainerArgs Container(string image, int port, string secret) => new()
    {
        Name = "exporter",
        Image = image,
        ImagePullPolicy = "IfNotPresent",
        Ports = { new ContainerPortArgs { Name = "metrics", ContainerPortValue = port, Protocol = "TCP" } },
        EnvFrom = { new EnvFromSourceArgs { SecretRef = new SecretEnvSourceArgs { Name = secret } } },
        Resources = ContainerSize.Of("20m", "200m", "48Mi", "128Mi"),
        SecurityContext = PodSecurity.Container(),
        LivenessProbe = new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = "metrics" }, PeriodSeconds = 20 },
        ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/", Port = "metrics" }, PeriodSeconds = 10 },
    };

    public static void Declare(
        string name, int port, Input<string> space, ContainerArgs container, CustomResourceOptions child, string hash = "", params VolumeArgs[] volumes)
    {
        var selector = new InputMap<string> { { "app", DataExporters.App }, { Instance, name } };
        var labels = WorkloadLabels.Of(DataExporters.App);
        labels.Add(Instance, name);
        _ = new Deployment(name, new()
        {
            Metadata = ObjectMetadata.Of(name, space, DataExporters.App, Singleton.Annotation),
            Spec = new DeploymentSpecArgs
            {
                Replicas = 1,
                RevisionHistoryLimit = 2,
                Selector = new LabelSelectorArgs { MatchLabels = selector },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = labels, Annotations = { { ContentHash.Annotation, hash } } },
                    Spec = new PodSpecArgs
                    {
                        ServiceAccountName = DataExporters.App,
                        AutomountServiceAccountToken = false,
                        EnableServiceLinks = false,
                        PriorityClassName = Priorities.Background,
                        SecurityContext = PodSecurity.Pod(),
                        TopologySpreadConstraints = PodSpread.Of(DataExporters.App),
                        Containers = { container },
                        Volumes = volumes,
                    },
                },
            },
        }, child);
        _ = new PodDisruptionBudget(name, new()
        {
            Metadata = ObjectMetadata.Of(name, space, DataExporters.App),
            Spec = new PodDisruptionBudgetSpecArgs
            {
                MaxUnavailable = 1,
                Selector = new LabelSelectorArgs { MatchLabels = selector },
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            },
        }, child);
        var metadata = ObjectMetadata.Of(name, space, DataExporters.App);
        _ = new Service(name, new()
        {
            Metadata = metadata,
            Spec = new ServiceSpecArgs
            {
                Selector = selector,
                Ports = { new ServicePortArgs { Name = "metrics", Port = port, TargetPort = "metrics", Protocol = "TCP" } },
            },
        }, child);
    }
}
