using Pulumi;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>The PodDisruptionBudget of a workload: one pod at a time, so that drains go on however few pods there are.</summary>
public static class DisruptionBudget
{
    public static PodDisruptionBudget Of(string name, string app, Input<string> @namespace, CustomResourceOptions options) => new(name, new()
    {
        Metadata = ObjectMetadata.Of(name, @namespace, app),
        Spec = new PodDisruptionBudgetSpecArgs
        {
            MaxUnavailable = 1,
            Selector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(app) },
            // A pod that is not ready protects nobody.
            UnhealthyPodEvictionPolicy = "AlwaysAllow",
        },
    }, options);
}
