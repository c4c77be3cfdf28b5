using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>How pods leave without cutting work.</summary>
public static class DrainInvariants
{
    private const string ServiceType = "kubernetes:core/v1:Service";
    private const double EndpointLag = 5;

    public static readonly Policy GraceCoversWork = new ResourcePolicy
    {
        Id = "FA-INV-013",
        Title = "A pod's grace period is longer than its preStop hook and its longest request or task",
        Because = "At the end of the grace period the container is killed, and its work with it.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = resource => Grace(Workload.Of(resource)),
        Remedy = "Leave the grace period to the workload component, which adds api.requestTimeout or worker.longestTask to it.",
    };

    public static readonly Policy PreStopCoversLag = new ResourcePolicy
    {
        Id = "FA-INV-014",
        Title = "A serving pod goes on serving until nobody sends to it any more",
        Because = "Proxies and load balancers learn later than the pod that it is to end: connections to it fail.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = resource => Lag(Workload.Of(resource)),
        Remedy = "Leave the preStop hook to the workload component.",
    };

    public static readonly Policy AutoscalerWaits = new ResourcePolicy
    {
        Id = "FA-INV-015",
        Title = "The cluster autoscaler waits as long as the longest grace period",
        Because = "After its own limit it takes the node away, whatever still runs there.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = resource => ClusterAutoscalerFlags.Of(resource) is { } flags ? Waits(resource, flags) : Check.Passed,
        Remedy = "Leave --max-graceful-termination-sec to the ClusterAutoscaler component.",
    };

    private static Check Grace(Workload workload)
    {
        var grace = workload.PodSpec["terminationGracePeriodSeconds"].Number ?? 30;
        var stop = PreStop(workload);
        var (work, name) = LongestWork(workload);
        if (work is null)
            return Check.Passed;
        return Check.That(grace > stop + work, () => $"terminationGracePeriodSeconds {N(grace)} ≤ {N(stop)} preStop + {N(work.Value)} {name} = {N(stop + work.Value)}");
    }

    private static (double? Seconds, string Name) LongestWork(Workload workload) =>
        workload.Variable("TASK_TIME_LIMIT").Number is { } task ? (task, "TASK_TIME_LIMIT")
        : (PythonFile.Number(workload.File("gunicorn.conf.py"), "graceful_timeout"), "gunicorn's graceful_timeout");

    private static Check Lag(Workload workload)
    {
        var services = workload.Resource.Plan.OfType(ServiceType)
            .Where(service => (service.Input("metadata", "namespace").Text ?? "default") == workload.Namespace
                && service.Input("spec", "selector") is { IsSet: true } selector && !selector.Entries.IsEmpty && LabelSelector.Matches(selector, workload.Labels)
                && service.Input("spec", "ports").Items.Any(port => port["name"].Text != "metrics"))
            .ToList();
        if (services.Count == 0 || workload.Containers.All(container => container["readinessProbe"] is { IsSet: false }))
            return Check.Passed;
        var stop = PreStop(workload);
        return Check.That(stop >= EndpointLag, () => $"preStop waits {N(stop)} s; endpoints leave the proxies up to {N(EndpointLag)} s after the pod is told to end");
    }

    /// <summary>Seconds of the longest preStop hook of its containers; only sleeps count.</summary>
    private static double PreStop(Workload workload) => workload.Containers.Select(container => Sleep(container["lifecycle"]["preStop"])).DefaultIfEmpty(0).Max();

    private static double Sleep(ValueView hook) => hook["sleep"]["seconds"].Number
        ?? hook["exec"]["command"].Items.SelectMany(part => (part.Text ?? "").Split([' ', ';', '&'], StringSplitOptions.RemoveEmptyEntries)).SkipWhile(word => !word.EndsWith("sleep", StringComparison.Ordinal)).Skip(1).Select(Quantity.Seconds).FirstOrDefault()
        ?? 0;

    private static Check Waits(ResourceView autoscaler, IReadOnlyDictionary<string, string> flags)
    {
        var wait = Quantity.Seconds(flags.GetValueOrDefault("max-graceful-termination-sec")) ?? 600;
        var longest = Workload.In(autoscaler.Plan).Where(workload => Workload.ServingTypes.Contains(workload.Resource.Type))
            .MaxBy(workload => workload.PodSpec["terminationGracePeriodSeconds"].Number ?? 30);
        var grace = longest?.PodSpec["terminationGracePeriodSeconds"].Number ?? 30;
        return Check.That(wait >= grace, () => $"--max-graceful-termination-sec {N(wait)} < {N(grace)} terminationGracePeriodSeconds of {longest?.Name}");
    }
}
