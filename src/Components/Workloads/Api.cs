using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>The API: api-deployment with its Service, identity, configuration and disruption budget. How many pods there are is the autoscaler's.</summary>
public sealed class Api : ComponentResource
{
    public const string App = "api";
    public const string DeploymentName = "api-deployment";

    /// <summary>The secret that holds the application's own secrets, one environment variable a key.</summary>
    public const string SecretName = "api";

    /// <summary>The secret that holds the key pair of the API's tokens.</summary>
    public const string KeysSecretName = "api-auth-keys";

    [Output("serviceName")] public Output<string> ServiceName { get; private set; }

    public Api(string name, ApiArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:workloads:Api", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var identity = ServiceIdentity.Of(App, args.Namespace, child);
        var gunicorn = ApiPod.Gunicorn(args).Render();
        var config = new ConfigMap("api-gunicorn", new()
        {
            Metadata = ObjectMetadata.Of("api-gunicorn", args.Namespace, App),
            Data = { { "gunicorn.conf.py", gunicorn } },
        }, child);
        _ = new Deployment(DeploymentName, new()
        {
            Metadata = ObjectMetadata.Of(DeploymentName, args.Namespace, App),
            Spec = new DeploymentSpecArgs
            {
                Replicas = args.Settings.FixedReplicas is { } pods ? (Input<int>)pods : null,
                RevisionHistoryLimit = 5,
                MinReadySeconds = 5,
                ProgressDeadlineSeconds = 600,
                Strategy = RollOut.Strategy,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                Template = ApiPod.Template(args, gunicorn),
            },
        }, ReplicasOf(args, new() { Parent = this, DependsOn = { identity, config } }));
        var service = new Service(App, new()
        {
            Metadata = ObjectMetadata.Of(App, args.Namespace, App),
            Spec = new ServiceSpecArgs
            {
                Selector = WorkloadLabels.Selector(App),
                Ports = { new ServicePortArgs { Name = "http", Port = 8000, TargetPort = "http", Protocol = "TCP" } },
            },
        }, child);
        DisruptionBudget.Of(App, App, args.Namespace, child);
        ServiceName = service.Metadata.Apply(metadata => metadata.Name);
        RegisterOutputs(new Dictionary<string, object?> { ["serviceName"] = ServiceName });
    }

    /// <summary>The number of pods is the autoscaler's, unless the stack file fixes it.</summary>
    private static CustomResourceOptions ReplicasOf(ApiArgs args, CustomResourceOptions options)
    {
        if (args.Settings.FixedReplicas is null)
            options.IgnoreChanges.Add("spec.replicas");
        return options;
    }
}
