using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Workloads: what survives an eviction, a zone and a roll-out.</summary>
public static class AvailabilityPolicies
{
    public static readonly Policy ReplicasHaveOneOwner = new ResourcePolicy
    {
        Id = "FA-K8S-006",
        Title = "A Deployment has two or more pods, and whoever scales it alone sets their number",
        Because = "A number in the manifest resets the autoscaler at every deployment.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = Replicas,
        Remedy = "Leave api.fixedReplicas unset, and set api.autoscaling.minReplicas, worker.autoscaling.minReplicas or pooler.replicas to 2 or more.",
        Aliases = ["deployment-replicas", "deployment-targeted-by-hpa-does-not-have-replicas-configured", "hpaMinAvailability"],
    };

    public static readonly Policy DisruptionBudget = new ResourcePolicy
    {
        Id = "FA-K8S-007",
        Title = "Exactly one PodDisruptionBudget selects each Deployment and leaves room to evict",
        Because = "Without one a node upgrade takes all pods at once; with two, or one without room, it takes none.",
        Severity = High,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Workload.DeploymentType],
        Require = deployment => Singleton(deployment) ? Check.Passed : DisruptionBudgets.Judge(deployment),
        Remedy = "Leave the budget to the workload component; minAvailable below the least number of pods.",
        Aliases = ["deployment-has-poddisruptionbudget", "pdb-min-available", "POP-901", "pdbMinAvailableGreaterThanHPAMinReplicas"],
    };

    public static readonly Policy SpreadOverZones = new ResourcePolicy
    {
        Id = "FA-K8S-008",
        Title = "Deployments spread over zones",
        Because = "The scheduler may put all pods where one zone takes them all.",
        Severity = Medium,
        Level = EnforcementLevel.Advisory,
        Levels = ProductionOnly.Mandatory,
        Types = [Workload.DeploymentType],
        Require = resource => Singleton(resource) ? Check.Passed : Workload.Of(resource).PodSpec["topologySpreadConstraints"].Must(constraints => constraints.Items.Any(item => item["topologyKey"].Text == "topology.kubernetes.io/zone"), "a list with topology.kubernetes.io/zone"),
        Remedy = "Leave the spread to the workload component.",
        Aliases = ["pod-topology-spread-constraints", "topologySpreadConstraint", "topologyspreadconstraints-policy"],
    };

    private static Check Replicas(ResourceView deployment)
    {
        var workload = Workload.Of(deployment);
        var replicas = deployment.Input("spec", "replicas");
        if (Scaling.Of(workload) is { } scaling)
        {
            return Check.That(!replicas.IsSet || deployment.Resource.Options.IgnoreChanges.Contains("spec.replicas"), () => $"spec.replicas is {replicas.Shown} while {scaling.Owner.Name} scales this Deployment")
                .And(Check.That(scaling.Min >= 2, () => $"{scaling.Owner.Name} may scale down to {scaling.Min}; it must keep at least 2"));
        }

        return Singleton(deployment) ? Check.Passed : replicas.IsAtLeast(2);
    }

    /// <summary>Pods that must not run twice, pods that only hold a place, and exporters that only Prometheus asks: a gap of theirs is nobody's outage.</summary>
    private static bool Singleton(ResourceView deployment) =>
        deployment.Input("spec", "strategy", "type").Text == "Recreate" || HoldsPlace(deployment) || OnlyExports(Workload.Of(deployment));

    private static bool HoldsPlace(ResourceView deployment) =>
        Workload.Of(deployment).PodSpec["priorityClassName"].Text is { } name
        && deployment.Plan.OfType("kubernetes:scheduling.k8s.io/v1:PriorityClass").Any(priority => priority.Input("metadata", "name").Text == name && priority.Input("value").Number < 0);

    private static bool OnlyExports(Workload workload) =>
        workload.Containers.Any(container => container["ports"].Items.Length > 0) && !workload.Containers.Any(Probes.Serves) && Scaling.Of(workload) is null;
}
