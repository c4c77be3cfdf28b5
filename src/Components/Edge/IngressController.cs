using FreeAgentics.Infra.Components.Addons;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>F5's NGINX ingress controller behind a network load balancer that passes TLS through and says whom it comes from.</summary>
public sealed class IngressController : ComponentResource
{
    public const string App = "nginx-ingress";
    public const string NamespaceName = "nginx-ingress";
    public const string ClassName = "nginx";
    internal const string ConfigName = "nginx-config";

    /// <summary>The host name of the load balancer; known once it stands.</summary>
    [Output("loadBalancerHost")] public Output<string> LoadBalancerHost { get; private set; }

    public IngressController(string name, IngressControllerArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:edge:IngressController", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var space = AddonNamespace.Of(NamespaceName, child);
        var kinds = new NginxResourceKinds($"{name}-kinds", new() { Parent = this });
        var account = new ServiceAccount(App, new() { Metadata = ObjectMetadata.Of(App, space, App), AutomountServiceAccountToken = false }, child);
        var rights = new IngressControllerRights($"{name}-rights", space, args.WatchedNamespace, new() { Parent = this });
        var keys = NginxKeys.ConfigMap(args.Settings, args.Network);
        var data = new InputMap<string>();
        foreach (var (key, value) in keys)
            data.Add(key, value);
        var config = new ConfigMap(ConfigName, new() { Metadata = ObjectMetadata.Of(ConfigName, space, App), Data = data }, child);
        _ = new IngressClass(ClassName, new()
        {
            Metadata = ObjectMetadata.Of(ClassName, null, App),
            Spec = new IngressClassSpecArgs { Controller = "nginx.org/ingress-controller" },
        }, child);
        var service = LoadBalancer.Of(space, args.Tags, args.Settings.PlainHttp, child);
        var deployment = new Deployment(App, new()
        {
            Metadata = ObjectMetadata.Of(App, space, App),
            Spec = new DeploymentSpecArgs
            {
                RevisionHistoryLimit = 5,
                Strategy = RollOut.Strategy,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                Template = IngressControllerPod.Template(args),
            },
        }, new() { Parent = this, DependsOn = { account, rights, config, kinds }, IgnoreChanges = { "spec.replicas" } });
        _ = new HorizontalPodAutoscaler(App, Autoscaler(args, space), new() { Parent = this, DependsOn = { deployment } });
        DisruptionBudget.Of(App, App, space, child);
        IngressControllerTraffic.Declare(space, args, child);
        LoadBalancerHost = service.Status.Apply(status => status?.LoadBalancer?.Ingress is { IsDefaultOrEmpty: false } entries ? entries[0].Hostname : "pending.invalid");
        RegisterOutputs(new Dictionary<string, object?> { ["loadBalancerHost"] = LoadBalancerHost });
    }

    private static HorizontalPodAutoscalerArgs Autoscaler(IngressControllerArgs args, Input<string> space) => new()
    {
        Metadata = ObjectMetadata.Of(App, space, App),
        Spec = new HorizontalPodAutoscalerSpecArgs
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = App },
            MinReplicas = args.Settings.Controller.MinReplicas,
            MaxReplicas = args.Settings.Controller.MaxReplicas,
            Metrics =
            {
                new MetricSpecArgs
                {
                    Type = "Resource",
                    Resource = new ResourceMetricSourceArgs
                    {
                        Name = "cpu",
                        Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = args.Settings.Controller.CpuTargetPercent },
                    },
                },
            },
        },
    };
}
