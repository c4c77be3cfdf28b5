using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>Time-outs grow outward; idle connections end at the outside first.</summary>
public static class TimeoutInvariants
{
    private const string IngressType = "kubernetes:networking.k8s.io/v1:Ingress";
    private const string ServiceType = "kubernetes:core/v1:Service";
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";
    private const double BalancerIdle = 350;
    private const double UpstreamIdle = 60;

    public static readonly Policy OutwardGrowing = new PlanPolicy
    {
        Id = "FA-INV-026",
        Title = "Each layer waits longer than the one behind it: query, pooler, application, ingress, load balancer",
        Because = "Where the outer layer gives up first, the work behind it goes on for nobody, and the retry doubles it.",
        Severity = High,
        Types = [ConfigMapType, Workload.DeploymentType, IngressType],
        Require = plan => Applications(plan).Select(app => On(app.Workload.Resource, Chain(plan, app.Workload, app.File))),
        Remedy = "Set database.tuning.statementTimeout below pooler.queryTimeout, that below api.requestTimeout, and that below edge.proxy.readTimeout.",
    };

    public static readonly Policy IdleOutlives = new PlanPolicy
    {
        Id = "FA-INV-027",
        Title = "The application keeps idle connections longer than the ingress, and the ingress shorter than the load balancer in front of it",
        Because = "Who closes an idle connection first races with the next request on it: a 502 now and then.",
        Severity = High,
        Types = [ConfigMapType, Workload.DeploymentType, ServiceType],
        Require = plan => Applications(plan).Select(app => On(app.Workload.Resource, ApplicationIdle(app.File))).Concat(plan.OfType(ConfigMapType).Select(config => On(config, IngressIdle(config)))),
        Remedy = "Leave api.keepAlive above 60 seconds and edge.proxy.clientKeepAlive below 350 seconds.",
    };

    private static IEnumerable<(Workload Workload, string File)> Applications(PlanView plan) =>
        from workload in Workload.In(plan)
        where workload.Resource.Type == Workload.DeploymentType
        let file = workload.File("gunicorn.conf.py")
        where file is not null
        select (workload, file);

    private static Check Chain(PlanView plan, Workload workload, string file)
    {
        var statement = Quantity.Seconds(workload.Variable("DB_STATEMENT_TIMEOUT").Text);
        var query = PoolerView.In(plan).Select(pooler => pooler.Number("query_timeout")).FirstOrDefault(timeout => timeout is > 0);
        var app = PythonFile.Number(file, "timeout");
        var reads = ReadTimeouts(plan, workload);
        var layers = new (string Name, double? Seconds)[]
        {
            ("statement_timeout", statement), ("PgBouncer's query_timeout", query), ("gunicorn's timeout", app), ("the ingress's proxy-read-timeout", reads.Count == 0 ? null : reads.Min()), ("the load balancer's idle time-out", BalancerIdle),
        };
        var known = layers.Where(layer => layer.Seconds is not null).ToList();
        return Check.All(known.Zip(known.Skip(1)).Select(pair => Check.That(
            pair.First.Seconds < pair.Second.Seconds,
            () => $"{pair.First.Name} {N(pair.First.Seconds!.Value)} s ≥ {pair.Second.Name} {N(pair.Second.Seconds!.Value)} s")));
    }

    /// <summary>Of the Ingress routes to any Service that selects the workload.</summary>
    private static List<double> ReadTimeouts(PlanView plan, Workload workload)
    {
        var services = plan.OfType(ServiceType)
            .Where(service => service.Input("metadata", "namespace").Text == workload.Namespace && LabelSelector.Matches(service.Input("spec", "selector"), workload.Labels))
            .Select(service => service.Input("metadata", "name").Text).ToHashSet();
        return [.. plan.OfType(IngressType)
            .Where(ingress => ingress.Input("spec", "rules").Items.SelectMany(rule => rule["http"]["paths"].Items).Any(path => services.Contains(path["backend"]["service"]["name"].Text)))
            .Select(ingress => Quantity.Seconds(ingress.Input("metadata", "annotations", "nginx.org/proxy-read-timeout").Text)).OfType<double>()];
    }

    private static Check ApplicationIdle(string file)
    {
        var idle = PythonFile.Number(file, "keepalive") ?? 2;
        return Check.That(idle > UpstreamIdle, () => $"gunicorn keeps idle connections {N(idle)} s ≤ {N(UpstreamIdle)} s that NGINX keeps them");
    }

    private static Check IngressIdle(ResourceView config)
    {
        if (config.Input("data", "lb-method") is { IsSet: false } || config.Input("data", "keepalive-timeout").Text is not { } text || Quantity.Seconds(text.Split(' ')[0]) is not { } idle)
            return Check.Passed;
        return Check.That(idle < BalancerIdle, () => $"keepalive-timeout {N(idle)} s ≥ {N(BalancerIdle)} s of the network load balancer");
    }
}
