using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>Has every node pull the application's images as it joins, so that a new pod does not wait for them.</summary>
public sealed class ImagePrePull : ComponentResource
{
    public const string App = "image-pre-pull";

    /// <param name="images">By the name of the container that pulls it; each image has <c>true</c>.</param>
    public ImagePrePull(string name, Input<string> @namespace, ImmutableSortedDictionary<string, string> images, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:ImagePrePull", name, options)
    {
        var identity = ServiceIdentity.Of(App, @namespace, new() { Parent = this });
        _ = new DaemonSet(App, new()
        {
            Metadata = ObjectMetadata.Of(App, @namespace, App),
            Spec = new DaemonSetSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                UpdateStrategy = new DaemonSetUpdateStrategyArgs
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new RollingUpdateDaemonSetArgs { MaxUnavailable = "100%" },
                },
                Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(App) }, Spec = Pod(images) },
            },
        }, new() { Parent = this, DependsOn = { identity } });
        RegisterOutputs();
    }

    private static PodSpecArgs Pod(ImmutableSortedDictionary<string, string> images)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = App,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            PriorityClassName = Priorities.Headroom,
            SecurityContext = PodSecurity.Pod(),
            TerminationGracePeriodSeconds = 0,
            Tolerations = { new TolerationArgs { Key = ClusterNodes.PoolLabel, Operator = "Exists", Effect = "NoSchedule" } },
            Containers = { Container(App, Images.Pause) },
        };
        foreach (var (container, image) in images)
        {
            var pull = Container(container, image);
            pull.Command.Add("true");
            pod.InitContainers.Add(pull);
        }

        return pod;
    }

    private static ContainerArgs Container(string name, string image) => new()
    {
        Name = name,
        Image = image,
        ImagePullPolicy = "IfNotPresent",
        Resources = ContainerSize.Of("5m", "50m", "16Mi", "64Mi"),
        SecurityContext = PodSecurity.Container(),
    };
}
