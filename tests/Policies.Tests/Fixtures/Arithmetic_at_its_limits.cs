using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Sums over prod, exactly at what is allowed and one above.</summary>
public sealed class Arithmetic_at_its_limits
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private static readonly PolicyContext Prod = new("prod", new(2026, 11, 23));

    [Theory]
    [InlineData(2, 1725, "")]
    [InlineData(2, 1724, "(20 + 5) pods × 4 processes × 10 connections (api-deployment) + (15 + 4) pods × 2 processes × 10 connections (worker-deployment) = 1380 connections > 0.8 × 1724 max_client_conn × (2 − 1) pods = 1379.2")]
    [InlineData(3, 863, "")]
    [InlineData(3, 862, "= 1380 connections > 0.8 × 862 max_client_conn × (3 − 1) pods = 1379.2")]
    public async Task Clients_of_the_pooler(int pods, int admitted, string says) => Judged(
        await Changed(
            new("", ConfigMap, "pgbouncer", "data.pgbouncer~ini", $"\"[pgbouncer]\\nmax_client_conn = {admitted}\\n\"", ""),
            new("", Deployment, "pgbouncer", "spec.replicas", $"{pods}", "")),
        "FA-INV-001", Prod, says);

    [Theory]
    [InlineData(65000, "")]
    [InlineData(65001, "65001 clients + 535 server connections = 65536 > 65535 open files")]
    public async Task Files_of_the_pooler(int admitted, string says) => Judged(
        await Changed(new Mutation("", ConfigMap, "pgbouncer", "data.pgbouncer~ini", $"\"[databases]\\na = host=h pool_size=500 reserve_pool=35\\n[pgbouncer]\\nmax_client_conn = {admitted}\\n\"", "")),
        "FA-INV-004", Prod, says);

    [Theory]
    [InlineData(471, "")]
    [InlineData(472, "(20 + 5) pods × 4 processes × 472 connections (api-deployment) + (15 + 4) pods × 2 processes × 472 connections (worker-deployment) = 65136 > 65000 maxclients")]
    public async Task Clients_of_Redis(int each, string says) => Judged(
        await RealPlan.Of("prod"), "FA-INV-022", Prod with { Expected = new() { CacheDataMib = 1, QueueDataMib = 1, RedisConnections = each } }, says);

    [Theory]
    [InlineData(650, "")]
    [InlineData(651, "(20 + 5) pods × 4 processes × 651 connections (api-deployment) = 65100 > 65000 maxclients")]
    public async Task Clients_of_Redis_exactly(int each, string says) => Judged(
        await Changed(new Mutation("", Deployment, "worker-deployment", "spec.template.spec.containers.0.env", "[]", "")),
        "FA-INV-022", Prod with { Expected = new() { CacheDataMib = 1, QueueDataMib = 1, RedisConnections = each } }, says);

    [Theory]
    [InlineData(4902, "")]
    [InlineData(4903, "4903 MiB of the queue > 0.75 × 6537 MiB of cache.m7g.large = 4902.75 MiB")]
    public async Task Data_of_the_queue(int mib, string says) => Judged(
        await RealPlan.Of("prod"), "FA-INV-022", Prod with { Expected = new() { CacheDataMib = 1, QueueDataMib = mib } }, says);

    [Theory]
    [InlineData("121", "")]
    [InlineData("120", "TASK_LOCK_TIMEOUT 120 s ≤ 120 s TASK_TIME_LIMIT")]
    public async Task Lock_of_a_task(string locked, string says) => Judged(
        await Changed(new Mutation("", Deployment, "worker-deployment", "spec.template.spec.containers.0.env", $$"""[{"name":"TASK_TIME_LIMIT","value":"120"},{"name":"TASK_LOCK_TIMEOUT","value":"{{locked}}"}]""", "")),
        "FA-INV-028", Prod, says);

    [Fact]
    public async Task A_lock_that_nobody_knows_is_undecided()
    {
        var plan = await Changed(new Mutation("", Deployment, "worker-deployment", "spec.template.spec.containers.0.env", """[{"name":"TASK_TIME_LIMIT","value":"120"}]""", ""));

        var checks = PolicyCatalog.Find("FA-INV-028")!.Evaluate(new PlanView(plan, Prod)).Select(finding => finding.Check).ToList();

        Assert.All(checks, check => Assert.Equal(Outcome.Unknown, check.Outcome));
        Assert.Contains(checks, check => check.Evidence.Any(text => text.StartsWith("TASK_LOCK_TIMEOUT is not set", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(900, "")]
    [InlineData(901, "15 pods × 2 processes × 60 s / 2 s a task = 900 tasks a minute < 901 that arrive")]
    public async Task Tasks_that_arrive(int arriving, string says) => Judged(
        await RealPlan.Of("prod"), "FA-INV-028", Prod with { Expected = new() { TasksPerMinute = arriving, TaskSeconds = 2 } }, says);

    [Fact]
    public async Task Quotas_of_the_account()
    {
        var plan = await RealPlan.Of("prod");

        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { ElasticAddresses = 3, NatGatewaysPerZone = 1, OnDemandVcpus = 64, SpotVcpus = 56 } }, "");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { ElasticAddresses = 2 } }, "3 elastic addresses > 2 of the quota L-0263D0A3");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { NatGatewaysPerZone = 0 } }, "1 NAT gateways in zone us-east-1a > 0 of the quota L-FE5A380F");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { OnDemandVcpus = 63 } }, "16 nodes × 4 vCPUs (m6i.xlarge) = 64 vCPUs during an update > 63 of the quota L-1216C47A");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { SpotVcpus = 55 } }, "14 nodes × 4 vCPUs (m6i.xlarge, m7i.xlarge, m5.xlarge) = 56 vCPUs during an update > 55 of the quota L-34B43A08");
    }

    [Fact]
    public async Task Processors_of_all_groups_of_a_kind_count_together()
    {
        var plan = await Changed(new Mutation("", "aws:eks/nodeGroup:NodeGroup", "cluster-workers", "capacityType", "\"ON_DEMAND\"", ""));

        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { OnDemandVcpus = 120 } }, "");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { OnDemandVcpus = 119 } }, "16 nodes × 4 vCPUs (m6i.xlarge) + 14 nodes × 4 vCPUs (m6i.xlarge, m7i.xlarge, m5.xlarge) = 120 vCPUs during an update > 119 of the quota L-1216C47A");
    }

    [Fact]
    public async Task Every_subnet_of_every_endpoint_has_an_interface()
    {
        const string Endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
        var plan = await Changed(new("", Endpoint, "*", "subnetIds", """["a","b"]""", ""), new Mutation("", Endpoint, "*", "@copy", "another", ""));
        const int Total = 16 * 4 + 14 * 4 + 3 + 3 + 6 + 4 + 2 * 2;

        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { NetworkInterfaces = Total } }, "");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { NetworkInterfaces = Total - 1 } }, $"+ 20 of services = {Total} network interfaces > {Total - 1}");
    }

    [Fact]
    public async Task Network_interfaces_of_the_account()
    {
        var plan = await RealPlan.Of("prod");
        // Three NAT gateways, three databases, six nodes of Redis, four of the control plane, and one an endpoint and subnet.
        var endpoints = plan.Resources.Where(resource => resource.Type == "aws:ec2/vpcEndpoint:VpcEndpoint").Sum(resource => resource.Inputs["subnetIds"] is ArrayValue subnets ? subnets.Items.Length : 0);
        var total = 16 * 4 + 14 * 4 + 3 + 3 + 6 + 4 + endpoints;

        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { NetworkInterfaces = total } }, "");
        Judged(plan, "FA-INV-029", Prod with { Quotas = new() { NetworkInterfaces = total - 1 } }, $"16 nodes × 4 (m6i.xlarge) + 14 nodes × 4 (m6i.xlarge, m7i.xlarge, m5.xlarge) + {16 + endpoints} of services = {total} network interfaces > {total - 1}");
    }

    /// <summary>What is asked of each resource by itself, as it is registered, says the same without the rest of the plan.</summary>
    [Fact]
    public async Task What_is_judged_alone_needs_nobody_else()
    {
        var prod = await RealPlan.Of("prod");

        Assert.All(PolicyCatalog.All.OfType<ResourcePolicy>().Where(policy => policy.Alone), policy =>
        {
            var plan = Mutation.All.Where(mutation => mutation.Policy == policy.Id).Aggregate(prod, (mutated, mutation) => mutation.Apply(mutated));
            var together = policy.Evaluate(new PlanView(plan, Prod)).Select(Line);
            var alone = plan.Resources.Where(resource => policy.Types.Contains(resource.Type)).SelectMany(resource => policy.Evaluate(new PlanView(plan with { Resources = [resource] }, Prod))).Select(Line);
            Assert.Equal(together.Order(StringComparer.Ordinal), alone.Order(StringComparer.Ordinal));
        });
    }

    private static string Line(Finding finding) => $"{finding.Urn} {finding.Check.Outcome} {string.Join("; ", finding.Check.Evidence)}";

    private static async Task<Plan> Changed(params Mutation[] mutations) => mutations.Aggregate(await RealPlan.Of("prod"), (plan, mutation) => mutation.Apply(plan));

    private static void Judged(Plan plan, string policy, PolicyContext context, string says)
    {
        var failures = PolicyCatalog.Find(policy)!.Evaluate(new PlanView(plan, context)).Where(finding => finding.Check.Outcome == Outcome.Fail).SelectMany(finding => finding.Check.Evidence).ToList();

        if (says.Length == 0)
            Assert.Empty(failures);
        else
            Assert.Contains(failures, failure => failure.Contains(says, StringComparison.Ordinal));
    }
}
