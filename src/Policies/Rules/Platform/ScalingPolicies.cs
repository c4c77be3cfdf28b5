using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Platform;

/// <summary>Autoscaling as the guide has it, where its letter hurts.</summary>
public static class ScalingPolicies
{
    private const string VpaType = "kubernetes:autoscaling.k8s.io/v1:VerticalPodAutoscaler";
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";
    private const string PriorityType = "kubernetes:scheduling.k8s.io/v1:PriorityClass";
    private static readonly string[] Modes = ["Off", "Initial", "Recreate", "InPlaceOrRecreate"];

    public static readonly Policy ModeNamed = new ResourcePolicy
    {
        Id = "FA-VPA-001",
        Title = "A VPA names what it does; Auto is deprecated",
        Because = "Auto means Recreate today and something else in a later version.",
        Severity = Medium,
        Alone = true,
        Types = [VpaType],
        Require = vpa => vpa.Input("spec", "updatePolicy", "updateMode").IsOneOf(Modes),
        Remedy = "Set capacity.apiVertical to off and capacity.workerVertical to off or inPlaceOrRecreate.",
    };

    public static readonly Policy LimitsStay = new ResourcePolicy
    {
        Id = "FA-VPA-002",
        Title = "A VPA that acts leaves the limits alone",
        Because = "It keeps the ratio of limit to request: a maximum of 4Gi may mean a limit of 16Gi.",
        Severity = Medium,
        Alone = true,
        Types = [VpaType],
        Require = vpa => vpa.Input("spec", "updatePolicy", "updateMode").Text == "Off" ? Check.Passed : Check.All(vpa.Input("spec", "resourcePolicy", "containerPolicies").Items.Select(policy => policy["controlledValues"].Is("RequestsOnly"))),
        Remedy = "Leave capacity.verticalLimits false.",
    };

    public static readonly Policy MemoryFitsProcesses = new ResourcePolicy
    {
        Id = "FA-K8S-022",
        Title = "The memory request suffices for the processes of the pod",
        Because = "Four idle gunicorn processes take 512Mi: a memory target of 80% then holds the HPA at its maximum.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = Memory,
        Remedy = "Raise api.resources.memoryRequest, or lower api.processes.",
    };

    public static readonly Policy ProcessesFitCores = new ResourcePolicy
    {
        Id = "FA-K8S-023",
        Title = "The number of processes is a number, and follows the pod's own CPU limit",
        Because = "cpu_count() reads the node's cores: a pod of two cores starts 33 processes on a large node.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = Processes,
        Remedy = "Leave api.processesByNode false, and set api.processes to two per core of api.resources.cpuLimit or fewer.",
    };

    public static readonly Policy LivingRegistry = new ResourcePolicy
    {
        Id = "FA-K8S-024",
        Title = "Images come from registries that are still served",
        Because = "k8s.gcr.io has been frozen since April 2023: no version after it, no fix.",
        Severity = High,
        Alone = true,
        Types = Workload.Types,
        Require = resource => Workload.Of(resource).EachContainer(container => container["image"].Must(image => image.Text?.StartsWith("k8s.gcr.io/", StringComparison.Ordinal) != true, "from registry.k8s.io")),
        Remedy = "Take the image from registry.k8s.io; leave capacity.clusterAutoscaler.image unset.",
    };

    public static readonly Policy NodesLeaveSafely = new ResourcePolicy
    {
        Id = "FA-K8S-025",
        Title = "The cluster autoscaler leaves nodes with system pods alone",
        Because = "With skip-nodes-with-system-pods=false it evicts DNS and metrics at the hour of least load.",
        Severity = Medium,
        Types = [Workload.DeploymentType],
        Require = resource => ClusterAutoscalerFlags.Of(resource) is { } flags ? Check.All(((string[])["skip-nodes-with-system-pods", "skip-nodes-with-local-storage"]).Select(flag => Check.That(flags.GetValueOrDefault(flag) != "false", () => $"--{flag} is false"))) : Check.Passed,
        Level = EnforcementLevel.Advisory,
        Remedy = "Leave capacity.clusterAutoscaler.skipNodesWithSystemPods and skipNodesWithLocalStorage on true.",
    };

    public static readonly Policy HeadroomStands = new PlanPolicy
    {
        Id = "FA-K8S-026",
        Title = "Where pods double within seconds, headroom stands ready for them",
        Because = "A node takes minutes; pods of low priority hold the place that the peak then takes at once.",
        Severity = Medium,
        Level = EnforcementLevel.Advisory,
        Types = [Scaling.HpaType, PriorityType, Workload.DeploymentType],
        Require = Headroom,
        Remedy = "Set capacity.headroomPods to 1 or more.",
    };

    public static readonly Policy OneMetricsServer = new PlanPolicy
    {
        Id = "FA-K8S-027",
        Title = "External metrics have one server, and the one that the autoscalers ask",
        Because = "KEDA and prometheus-adapter both claim external.metrics.k8s.io; the second claim breaks the first.",
        Severity = High,
        Types = [Scaling.HpaType, Scaling.ScaledObjectType, ReleaseType],
        Require = MetricsServers,
        Remedy = "Set worker.autoscaling.scaler to keda or to adapter; the add-ons follow.",
    };

    private static Check Memory(ResourceView deployment)
    {
        const double EachMib = 150;
        var workload = Workload.Of(deployment);
        if (workload.Variable("WORKERS").Number is not { } processes || workload.Containers is not [var container, ..] || Quantity.Mib(container["resources"]["requests"]["memory"]) is not { } mib)
            return Check.Passed;
        return Check.That(mib >= processes * EachMib, () => $"{container.Path}.resources.requests.memory {Quantity.Shown(mib)} MiB < {Quantity.Shown(processes)} processes × {EachMib} MiB = {Quantity.Shown(processes * EachMib)} MiB");
    }

    private static Check Processes(ResourceView deployment)
    {
        var workload = Workload.Of(deployment);
        if (workload.File("gunicorn.conf.py") is not { } file)
            return Check.Passed;
        var workers = PythonFile.Value(file, "workers");
        var cores = Quantity.Cores(workload.Containers[0]["resources"]["limits"]["cpu"]);
        var declared = workload.Variable("WORKERS").Number;
        return PythonFile.Number(file, "workers") is not { } count
            ? Check.Failed($"gunicorn.conf.py has workers = {workers ?? "nothing"}; it must be a number")
            : Check.That(declared is null || declared == count, () => $"gunicorn.conf.py has workers = {workers}, and the variable WORKERS is {Quantity.Shown(declared!.Value)}")
                .And(Check.That(cores is null || count <= 2 * cores + 1, () => $"{Quantity.Shown(count)} processes > 2 × {Quantity.Shown(cores!.Value)} cores + 1"));
    }

    private static IEnumerable<(string Urn, Check Check)> Headroom(PlanView plan)
    {
        var low = plan.OfType(PriorityType).Where(priority => priority.Input("value").Number < 0).Select(priority => priority.Input("metadata", "name").Text).ToHashSet();
        var stands = plan.OfType(Workload.DeploymentType).Any(deployment => Workload.Of(deployment).PodSpec["priorityClassName"].Text is { } name && low.Contains(name));
        return from hpa in plan.OfType(Scaling.HpaType)
               let fast = hpa.Input("spec", "behavior", "scaleUp", "policies").Items.FirstOrDefault(policy => policy["type"].Text == "Percent" && policy["value"].Number >= 100 && policy["periodSeconds"].Number <= 60)
               where fast.Raw is not null
               select (hpa.Urn, Check.That(stands, () => $"{fast.Path} adds {fast["value"].Shown}% in {fast["periodSeconds"].Shown} s, and no pod of negative priority holds a place"));
    }

    private static IEnumerable<(string Urn, Check Check)> MetricsServers(PlanView plan)
    {
        var charts = plan.OfType(ReleaseType).Select(release => release.Input("chart").Text ?? "").Select(chart => chart[(chart.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var (keda, adapter) = (charts.Contains("keda"), charts.Contains("prometheus-adapter"));
        yield return (plan.StackUrn, Check.That(!(keda && adapter), () => "keda and prometheus-adapter are both installed"));
        foreach (var hpa in plan.OfType(Scaling.HpaType).Where(hpa => hpa.Input("spec", "metrics").Items.Any(metric => metric["type"].Text == "External")))
            yield return (hpa.Urn, Check.That(adapter, () => $"{hpa.Name} asks for an external metric, and prometheus-adapter is not installed"));
        foreach (var scaled in plan.OfType(Scaling.ScaledObjectType))
            yield return (scaled.Urn, Check.That(keda, () => $"{scaled.Name} is a ScaledObject, and keda is not installed"));
    }
}
