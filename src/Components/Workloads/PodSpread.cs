using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Spreads pods over zones and nodes, without holding them back where that is impossible.</summary>
public static class PodSpread
{
    public static InputList<TopologySpreadConstraintArgs> Of(string app) => new()
    {
        Over(app, "topology.kubernetes.io/zone"),
        Over(app, "kubernetes.io/hostname"),
    };

    private static TopologySpreadConstraintArgs Over(string app, string topology) => new()
    {
        MaxSkew = 1,
        TopologyKey = topology,
        WhenUnsatisfiable = "ScheduleAnyway",
        LabelSelector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(app) },
        // A roll-out's new pods are spread among themselves.
        MatchLabelKeys = { "pod-template-hash" },
    };
}
