using System.Globalization;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>Numbers of different objects that have to fit together.</summary>
public partial class The_capacity_of_the_cluster
{
    private const int LoadBalancerIdleSeconds = 350;

    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Time_outs_grow_outward_from_the_statement_to_the_load_balancer(string stack)
    {
        var all = All(await StackPlan.Of(stack));
        var pooler = Ini(all, "query_timeout");
        var application = Number(Config(all, "api-gunicorn", "gunicorn.conf.py"), "^timeout = ([0-9]+)$");
        var ingress = Assert.Single(all, item => item is { Kind: "Ingress", Name: "api-routes" });
        var edge = Number(Text(ingress.Body["metadata"]!["annotations"]!["nginx.org/proxy-read-timeout"])!, "^([0-9]+)s$");
        var settings = Settings(stack);
        Assert.True(settings.Database.Tuning.StatementTimeout.TotalSeconds < pooler);
        Assert.True(pooler < application);
        Assert.True(application < edge);
        Assert.True(edge < LoadBalancerIdleSeconds);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Idle_connections_are_closed_by_the_side_that_uses_them(string stack)
    {
        var all = All(await StackPlan.Of(stack));
        var application = Number(Config(all, "api-gunicorn", "gunicorn.conf.py"), "^keepalive = ([0-9]+)$");
        const int NginxUpstreamIdle = 60;
        Assert.True(application > NginxUpstreamIdle);
        var client = Number(Config(all, "nginx-config", "keepalive-timeout"), "^([0-9]+)s$");
        Assert.True(client < LoadBalancerIdleSeconds);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_web_socket_outlives_two_heartbeats(string stack)
    {
        var sockets = Assert.Single(All(await StackPlan.Of(stack)), item => item is { Kind: "Ingress", Name: "api-sockets" });
        var timeout = Number(Text(sockets.Body["metadata"]!["annotations"]!["nginx.org/proxy-read-timeout"])!, "^([0-9]+)s$");
        Assert.True(timeout > 60);
        Assert.NotNull(sockets.Body["metadata"]!["annotations"]!["nginx.org/sticky-cookie-services"]);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Pods_get_more_time_to_leave_than_they_need(string stack)
    {
        var all = All(await StackPlan.Of(stack));
        var settings = Settings(stack);
        AssertGrace(all, "api-deployment", settings.Api.RequestTimeout);
        AssertGrace(all, "worker-deployment", settings.Worker.LongestTask);
        AssertGrace(all, "nginx-ingress", settings.Edge.Proxy.ReadTimeout);
        var autoscaler = Assert.Single(all, item => item is { Kind: "Deployment", Name: "cluster-autoscaler" });
        var flag = Items(autoscaler.Containers.Single()["command"]).Select(Text).Single(text => text!.StartsWith("--max-graceful-termination-sec=", StringComparison.Ordinal))!;
        var longest = all.Where(item => item.Kind == "Deployment" && item.Space == settings.Kubernetes.Namespace)
            .Max(item => item.PodSpec["terminationGracePeriodSeconds"]?.GetValue<long>() ?? 30);
        Assert.True(long.Parse(flag.Split('=')[1], CultureInfo.InvariantCulture) >= longest);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_pod_has_at_most_one_disruption_budget_and_each_leaves_room(string stack)
    {
        var all = All(await StackPlan.Of(stack));
        var budgets = all.Where(item => item.Kind == "PodDisruptionBudget").ToList();
        Assert.NotEmpty(budgets);
        foreach (var maker in all.Where(item => item.Kind == "Deployment"))
            Assert.True(budgets.Count(budget => budget.Space == maker.Space && Labels.Selects(budget.Spec["selector"]!["matchLabels"], Labels.OfPods(maker))) <= 1, $"{maker}");
        Assert.All(budgets, budget => Assert.Equal("1", Text(budget.Spec["maxUnavailable"])));
        foreach (var app in (string[])["api-deployment", "worker-deployment", "pgbouncer", "nginx-ingress"])
        {
            var maker = Assert.Single(all, item => item.Kind == "Deployment" && item.Name == app);
            Assert.Contains(budgets, budget => budget.Space == maker.Space && Labels.Selects(budget.Spec["selector"]!["matchLabels"], Labels.OfPods(maker)));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Connections_fit_from_the_processes_to_the_server(string stack)
    {
        var all = All(await StackPlan.Of(stack));
        var settings = Settings(stack);
        var clients = Clients(settings.Api.Autoscaling.MaxReplicas, settings.Api.Processes, settings.Api.Pool)
            + Clients(settings.Worker.Autoscaling.MaxReplicas, settings.Worker.Processes, settings.Worker.Pool);
        var pods = settings.Pooler.Replicas;
        Assert.True(clients <= 0.8 * Ini(all, "max_client_conn") * (pods - 1), $"{clients} clients, {Ini(all, "max_client_conn")} for each of {pods} pods");

        var servers = Config(all, "pgbouncer", "pgbouncer.ini").Split('\n').Select(line => PoolLine().Match(line)).Where(match => match.Success)
            .SelectMany(match => match.Groups["hosts"].Value.Split(',').Select(host => (Host: host, Size: Value(match, "size") + Value(match, "reserve"))));
        var most = settings.Database.Tuning.MaxConnections ?? settings.Database.Machine.DefaultMaxConnections;
        Assert.All(servers.GroupBy(server => server.Host), server =>
            Assert.True((pods * server.Sum(pool => pool.Size)) + settings.Pooler.DirectConnections <= most, $"{server.Key} gets {pods * server.Sum(pool => pool.Size)} connections of {most}"));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Each_number_of_pods_has_one_writer(string stack)
    {
        var all = All(await StackPlan.Of(stack));
        foreach (var maker in all.Where(item => item.Kind == "Deployment"))
        {
            var scalers = all.Count(item => item.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && item.Space == maker.Space && Text(item.Spec["scaleTargetRef"]!["name"]) == maker.Name);
            Assert.Equal(1, scalers + (maker.Spec["replicas"] is null ? 0 : 1));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_namespace_holds_all_pods_at_their_maximum(string stack)
    {
        var quota = Assert.Single(All(await StackPlan.Of(stack)), item => item.Kind == "ResourceQuota");
        var settings = Settings(stack);
        var pods = (settings.Api.Autoscaling.MaxReplicas + settings.Worker.Autoscaling.MaxReplicas + settings.Pooler.Replicas) * 5 / 4;
        Assert.True(int.Parse(Text(quota.Spec["hard"]!["pods"])!, CultureInfo.InvariantCulture) > pods);
    }

    private static void AssertGrace(IReadOnlyList<ClusterObject> all, string name, TimeSpan work)
    {
        var maker = Assert.Single(all, item => item.Kind == "Deployment" && item.Name == name);
        var grace = maker.PodSpec["terminationGracePeriodSeconds"]!.GetValue<long>();
        var preStop = maker.Containers.First()["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!.GetValue<long>();
        Assert.True(grace > preStop + work.TotalSeconds, $"{name}: grace {grace}, preStop {preStop}, work {work.TotalSeconds}");
    }

    // A pool for writes and one for reads in each process, and a quarter more pods in a roll-out.
    private static int Clients(int replicas, int processes, ClientPoolSettings pool) => (int)Math.Ceiling(replicas * 1.25) * processes * pool.Connections * 2;

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static PlatformSettings Settings(string stack) => PlatformSettings.Read(StackVariants.Load(stack)).OrThrow();

    private static string Config(IReadOnlyList<ClusterObject> all, string map, string key) =>
        Text(Assert.Single(all, item => item.Kind == "ConfigMap" && item.Name == map).Body["data"]![key])!;

    private static int Ini(IReadOnlyList<ClusterObject> all, string key) => Number(Config(all, "pgbouncer", "pgbouncer.ini"), $"^{key} = ([0-9]+)$");

    private static int Number(string text, string pattern) =>
        int.Parse(Assert.Single(Regex.Matches(text, pattern, RegexOptions.Multiline)).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9_]+ = host=(?<hosts>[^ ]+) port=[0-9]+ dbname=[^ ]+ pool_size=(?<size>[0-9]+) reserve_pool=(?<reserve>[0-9]+)$")]
    private static partial Regex PoolLine();
}
