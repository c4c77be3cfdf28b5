using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>Autoscalers: one owner for each number, and everything that they need to act.</summary>
public static class ScalingInvariants
{
    private const string VpaType = "kubernetes:autoscaling.k8s.io/v1:VerticalPodAutoscaler";
    private const string AddonType = "aws:eks/addon:Addon";
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";
    private static readonly string[] BothResources = ["cpu", "memory"];

    public static readonly Policy VerticalAndHorizontalApart = new ResourcePolicy
    {
        Id = "FA-INV-016",
        Title = "No VPA changes the resource by which an HPA scales",
        Because = "The HPA divides by the request that the VPA moves: the two answer each other for ever.",
        Severity = Critical,
        Types = [VpaType],
        Require = Apart,
        Remedy = "Set capacity.apiVertical to off; the recommendations stay visible.",
    };

    public static readonly Policy MetricsAreThere = new ResourcePolicy
    {
        Id = "FA-INV-017",
        Title = "An HPA on CPU or memory has requests to divide by and a metrics server to ask",
        Because = "Without either the HPA shows <unknown> and scales nothing.",
        Severity = High,
        Types = [Scaling.HpaType],
        Require = Metrics,
        Remedy = "Set the workload's requests; leave metrics-server to the add-ons.",
    };

    public static readonly Policy OneScaler = new PlanPolicy
    {
        Id = "FA-INV-018",
        Title = "One autoscaler scales a workload, and no program does it besides",
        Because = "Two writers of replicas overwrite each other at every look.",
        Severity = High,
        Types = [Scaling.HpaType, Scaling.ScaledObjectType],
        Require = plan => Scaling.In(plan).GroupBy(scaling => (scaling.Namespace, scaling.Target)).Where(group => group.Count() > 1)
            .Select(group => On(group.First().Owner, Check.Failed($"{string.Join(" and ", group.Select(scaling => scaling.Owner.Name))} all scale {group.Key.Target}"))),
        Remedy = "Remove all but one of them.",
    };

    public static readonly Policy StartsInTime = new ResourcePolicy
    {
        Id = "FA-INV-019",
        Title = "A serving container has at least 30 seconds to start before liveness counts",
        Because = "A liveness probe that begins too early restarts a slow start until none succeeds.",
        Severity = Medium,
        Alone = true,
        Types = [Workload.DeploymentType],
        Require = resource => Check.All(Workload.Of(resource).Containers.Where(container => container["livenessProbe"].IsSet).Select(Window)),
        Remedy = "Leave the probes to the workload components.",
    };

    public static readonly Policy AsManyAsZones = new PlanPolicy
    {
        Id = "FA-INV-020",
        Title = "A scaled workload that serves keeps a pod in every zone of the nodes",
        Because = "With fewer pods than zones a lost zone may take all of them, and the others start cold.",
        Severity = Medium,
        Level = EnforcementLevel.Advisory,
        Levels = InProduction,
        Types = [Scaling.HpaType, Scaling.ScaledObjectType, NodePool.GroupType],
        Require = Zones,
        Remedy = "Set api.autoscaling.minReplicas and edge.controller.minReplicas to network.zones or more.",
    };

    private static Check Apart(ResourceView vpa)
    {
        var mode = vpa.Input("spec", "updatePolicy", "updateMode");
        if (mode.Text == "Off")
            return Check.Passed;
        var target = vpa.Input("spec", "targetRef", "name").Text;
        var scaled = vpa.Plan.OfType(Scaling.HpaType)
            .Where(hpa => hpa.Input("spec", "scaleTargetRef", "name").Text == target && hpa.Input("metadata", "namespace").Text == vpa.Input("metadata", "namespace").Text)
            .SelectMany(hpa => hpa.Input("spec", "metrics").Items)
            .Select(metric => metric["resource"]["name"].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var policies = vpa.Input("spec", "resourcePolicy", "containerPolicies").Items;
        var controlled = policies.SelectMany(policy => policy["controlledResources"].Items).Select(item => item.Text).OfType<string>().DefaultIfEmpty().ToList();
        var both = (controlled is [null] ? BothResources : [.. controlled.OfType<string>()]).Where(scaled.Contains).ToList();
        return Check.That(both.Count == 0, () => $"updateMode is {mode.Shown} and changes {string.Join(" and ", both)} of {target}, by which an HPA scales it");
    }

    private static Check Metrics(ResourceView hpa)
    {
        var resources = hpa.Input("spec", "metrics").Items.Select(metric => metric["resource"]["name"].Text).OfType<string>().ToList();
        if (resources.Count == 0)
            return Check.Passed;
        var workload = Workload.In(hpa.Plan).FirstOrDefault(candidate => candidate.Name == hpa.Input("spec", "scaleTargetRef", "name").Text && candidate.Namespace == (hpa.Input("metadata", "namespace").Text ?? "default"));
        var requests = workload?.Containers.SelectMany(container => resources.Select(resource => container["resources"]["requests"][resource].IsPresent())) ?? [];
        var server = hpa.Plan.OfType(AddonType).Any(addon => addon.Input("addonName").Text == "metrics-server")
            || hpa.Plan.OfType(ReleaseType).Any(release => release.Input("chart").Text?.EndsWith("metrics-server", StringComparison.Ordinal) == true)
            || Workload.In(hpa.Plan).Any(candidate => candidate.Name == "metrics-server");
        return Check.All(requests).And(Check.That(server, () => $"it scales by {string.Join(" and ", resources)}, and no metrics-server stands in this plan"));
    }

    private static Check Window(ValueView container)
    {
        var startup = container["startupProbe"];
        var probe = startup.IsSet ? startup : container["livenessProbe"];
        var (delay, failures, period) = (probe["initialDelaySeconds"].Number ?? 0, probe["failureThreshold"].Number ?? 3, probe["periodSeconds"].Number ?? 10);
        var window = delay + failures * period;
        return Check.That(window >= 30, () => $"{probe.Path}: {N(delay)} + {N(failures)} × {N(period)} = {N(window)} s < 30 s");
    }

    /// <summary>True where a Service selects the pods; what takes work from a queue waits for a new pod.</summary>
    private static bool Serves(PlanView plan, Scaling scaling) => Workload.In(plan).Where(workload => workload.Name == scaling.Target && workload.Namespace == scaling.Namespace)
        .Any(workload => plan.OfType("kubernetes:core/v1:Service").Any(service => service.Input("metadata", "namespace").Text == workload.Namespace
            && !service.Input("spec", "selector").Entries.IsEmpty && LabelSelector.Matches(service.Input("spec", "selector"), workload.Labels)));

    private static IEnumerable<(string Urn, Check Check)> Zones(PlanView plan)
    {
        var zones = NodePool.In(plan).Select(pool => pool.Zones).DefaultIfEmpty(0).Max();
        return Scaling.In(plan).Where(scaling => Serves(plan, scaling)).Select(scaling => On(scaling.Owner, Check.That(scaling.Min >= zones, () => $"at least {N(scaling.Min)} pods of {scaling.Target} < {zones} zones of the nodes")));
    }
}
