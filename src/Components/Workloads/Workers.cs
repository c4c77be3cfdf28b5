using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>The workers: worker-deployment with its identity and disruption budget. How many pods there are is the autoscaler's.</summary>
public sealed class Workers : ComponentResource
{
    public const string App = "worker";
    public const string DeploymentName = "worker-deployment";

    public Workers(string name, WorkersArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:workloads:Workers", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var identity = ServiceIdentity.Of(App, args.Namespace, child);
        _ = new Deployment(DeploymentName, new()
        {
            Metadata = ObjectMetadata.Of(DeploymentName, args.Namespace, App),
            Spec = new DeploymentSpecArgs
            {
                RevisionHistoryLimit = 5,
                Strategy = RollOut.Strategy,
                Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(App) },
                Template = WorkerPod.Template(args),
            },
        }, new() { Parent = this, DependsOn = { identity }, IgnoreChanges = { "spec.replicas" } });
        DisruptionBudget.Of(App, App, args.Namespace, child);
        RegisterOutputs();
    }
}
