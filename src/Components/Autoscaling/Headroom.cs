using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>Pods of the API's size that do nothing and give way to any other: while a new node comes up, the API scales onto their room.</summary>
public sealed class Headroom : ComponentResource
{
    public const string App = "headroom";

    /// <param name="size">Requests of one pod of the API.</param>
    public Headroom(string name, Input<string> @namespace, int pods, ContainerResources size, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:Headroom", name, options)
    {
        var identity = ServiceIdentity.Of(App, @namespace, new() { Parent = this });
        _ = new Deployment(App, new()
        {
            Metadata = ObjectMetadata.Of(App, @namespace, App, Singleton.Annotation),
            Spec = new DeploymentSpecArgs
            {
                Replicas = pods,
                RevisionHistoryLimit = 1,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = WorkloadLabels.Of(App) },
                    Spec = new PodSpecArgs
                    {
                        ServiceAccountName = App,
                        AutomountServiceAccountToken = false,
                        EnableServiceLinks = false,
                        PriorityClassName = Priorities.Headroom,
                        SecurityContext = PodSecurity.Pod(),
                        TerminationGracePeriodSeconds = 0,
                        TopologySpreadConstraints = PodSpread.Of(App),
                        Containers =
                        {
                            new ContainerArgs
                            {
                                Name = App,
                                Image = Images.Pause,
                                ImagePullPolicy = "IfNotPresent",
                                Resources = ContainerSize.Of($"{size.CpuRequest}", $"{size.CpuRequest}", $"{size.MemoryRequest}", $"{size.MemoryRequest}"),
                                SecurityContext = PodSecurity.Container(),
                            },
                        },
                    },
                },
            },
        }, new() { Parent = this, DependsOn = { identity } });
        DisruptionBudget.Of(App, App, @namespace, new() { Parent = this });
        RegisterOutputs();
    }
}
