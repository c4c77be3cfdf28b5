using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>The cluster autoscaler: adds nodes for pods that find none, and takes away those that nobody needs. It finds its groups by their tags; its identity in AWS goes with its service account.</summary>
public sealed class ClusterAutoscaler : ComponentResource
{
    public const string App = "cluster-autoscaler";
    public const int MetricsPort = 8085;
    internal const string Space = "kube-system";

    public ClusterAutoscaler(string name, ClusterAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:ClusterAutoscaler", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var account = new ServiceAccount(App, new() { Metadata = ObjectMetadata.Of(App, Space, App), AutomountServiceAccountToken = false }, child);
        var rights = new ClusterAutoscalerRights($"{name}-rights", new() { Parent = this });
        _ = new Deployment(App, new()
        {
            Metadata = ObjectMetadata.Of(App, Space, App),
            Spec = new DeploymentSpecArgs
            {
                Replicas = 2,
                RevisionHistoryLimit = 5,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(App) }, Spec = Pod(args) },
            },
        }, new() { Parent = this, DependsOn = { account, rights } });
        _ = new Service(App, new()
        {
            Metadata = ObjectMetadata.Of(App, Space, App),
            Spec = new ServiceSpecArgs
            {
                Selector = WorkloadLabels.Selector(App),
                Ports = { new ServicePortArgs { Name = "metrics", Port = MetricsPort, TargetPort = "metrics", Protocol = "TCP" } },
            },
        }, child);
        DisruptionBudget.Of(App, App, Space, child);
        RegisterOutputs();
    }

    private static PodSpecArgs Pod(ClusterAutoscalerArgs args) => new()
    {
        ServiceAccountName = App,
        AutomountServiceAccountToken = true,
        EnableServiceLinks = false,
        PriorityClassName = "system-cluster-critical",
        SecurityContext = PodSecurity.Pod(65534),
        TopologySpreadConstraints = PodSpread.Of(App),
        Containers =
        {
            new ContainerArgs
            {
                Name = App,
                Image = args.Settings.Image ?? Images.ClusterAutoscaler(args.KubernetesVersion),
                ImagePullPolicy = "IfNotPresent",
                Command = args.ClusterName.Apply(cluster => Command(args, cluster).ToImmutableArray()),
                Env = EnvironmentVariables.Of(new Dictionary<string, string> { ["AWS_REGION"] = args.Region }),
                Ports = { new ContainerPortArgs { Name = "metrics", ContainerPortValue = MetricsPort, Protocol = "TCP" } },
                Resources = ContainerSize.Of("100m", "500m", "512Mi", "1Gi"),
                SecurityContext = PodSecurity.Container(),
                ReadinessProbe = new ProbeArgs
                {
                    HttpGet = new HTTPGetActionArgs { Path = "/metrics", Port = "metrics" },
                    PeriodSeconds = 20,
                    TimeoutSeconds = 5,
                    FailureThreshold = 3,
                },
                LivenessProbe = new ProbeArgs
                {
                    HttpGet = new HTTPGetActionArgs { Path = "/health-check", Port = "metrics" },
                    InitialDelaySeconds = 30,
                    PeriodSeconds = 30,
                    FailureThreshold = 4,
                },
            },
        },
    };

    private static string[] Command(ClusterAutoscalerArgs args, string cluster)
    {
        var settings = args.Settings;
        return
        [
            "./cluster-autoscaler",
            $"--v={settings.Verbosity}",
            "--stderrthreshold=info",
            "--cloud-provider=aws",
            $"--skip-nodes-with-local-storage={Lower(settings.SkipNodesWithLocalStorage)}",
            $"--expander={settings.Expander}",
            $"--node-group-auto-discovery=asg:tag=k8s.io/cluster-autoscaler/enabled,k8s.io/cluster-autoscaler/{cluster}",
            $"--balance-similar-node-groups={Lower(settings.BalanceSimilarNodeGroups)}",
            $"--skip-nodes-with-system-pods={Lower(settings.SkipNodesWithSystemPods)}",
            $"--scale-down-unneeded-time={DurationNotation.Write(settings.ScaleDownUnneeded)}",
            $"--scale-down-delay-after-add={DurationNotation.Write(settings.ScaleDownAfterAdd)}",
            $"--scale-down-utilization-threshold={settings.UtilizationThreshold.ToString(CultureInfo.InvariantCulture)}",
            // Headroom pods (priority -10) must count as unschedulable, so that a node comes for them.
            "--expendable-pods-priority-cutoff=-100",
            $"--max-graceful-termination-sec={args.LongestGraceSeconds}",
        ];
    }

    private static string Lower(bool value) => value ? "true" : "false";
}
