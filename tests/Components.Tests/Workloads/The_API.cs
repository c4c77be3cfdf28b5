using FreeAgentics.Infra.Components.Tests.Declaring;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Components.Tests.Workloads;

public class The_API
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Pod = "spec.template.spec";
    private const string Container = $"{Pod}.containers.0";

    [Fact]
    public async Task Is_called_as_in_the_guide_and_leaves_the_number_of_its_pods_to_the_autoscaler()
    {
        var deployment = await DeploymentOf();
        Assert.Equal("api-deployment", deployment.Input<string>("metadata.name"));
        Assert.Equal("api", deployment.Input<string>("spec.template.metadata.labels.app"));
        Assert.Null(deployment.Find("spec.replicas"));
    }

    [Fact]
    public async Task Asks_for_the_guides_resources_and_for_memory_that_idle_processes_do_not_fill()
    {
        var deployment = await DeploymentOf();
        Assert.Equal("500m", deployment.Input<string>($"{Container}.resources.requests.cpu"));
        Assert.Equal("2", deployment.Input<string>($"{Container}.resources.limits.cpu"));
        Assert.Equal("1280Mi", deployment.Input<string>($"{Container}.resources.requests.memory"));
        Assert.Equal("2Gi", deployment.Input<string>($"{Container}.resources.limits.memory"));
    }

    [Fact]
    public async Task Tells_its_processes_what_the_guide_tells_them()
    {
        var variables = Variables(await DeploymentOf());
        Assert.Equal("4", variables["WORKERS"]);
        Assert.Equal("1000", variables["MAX_CONNECTIONS"]);
        Assert.Equal("--config=/etc/gunicorn/gunicorn.conf.py", variables["GUNICORN_CMD_ARGS"]);
        Assert.False(variables.ContainsKey("JAVA_OPTS"));
    }

    [Fact]
    public async Task Sizes_the_heap_of_a_JVM_from_the_memory_limit()
    {
        var variables = Variables(await DeploymentOf("freeagentics:api: { javaOptions: true, resources: { memoryLimit: 4Gi } }"));
        Assert.StartsWith("-Xms2048m -Xmx3072m ", variables["JAVA_OPTS"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_restarted_by_a_static_path_and_taken_out_by_one_that_asks_the_database()
    {
        var deployment = await DeploymentOf();
        Assert.Equal("/health", deployment.Input<string>($"{Container}.livenessProbe.httpGet.path"));
        Assert.Equal("/health", deployment.Input<string>($"{Container}.startupProbe.httpGet.path"));
        Assert.Equal("/api/v1/health", deployment.Input<string>($"{Container}.readinessProbe.httpGet.path"));
        Assert.Equal("X-Forwarded-Proto", deployment.Input<string>($"{Container}.readinessProbe.httpGet.httpHeaders.0.name"));
    }

    [Fact]
    public async Task Gets_more_time_to_leave_than_it_needs()
    {
        var deployment = await DeploymentOf("freeagentics:api: { requestTimeout: 35s }");
        var grace = deployment.Input<double>($"{Pod}.terminationGracePeriodSeconds");
        var preStop = deployment.Input<double>($"{Container}.lifecycle.preStop.sleep.seconds");
        Assert.True(grace > preStop + 35, $"grace {grace}, preStop {preStop}");
    }

    [Fact]
    public async Task Runs_without_privileges_on_a_file_system_that_it_cannot_write_to()
    {
        var deployment = await DeploymentOf();
        Assert.True(deployment.Input<bool>($"{Pod}.securityContext.runAsNonRoot"));
        Assert.True(deployment.Input<bool>($"{Container}.securityContext.readOnlyRootFilesystem"));
        Assert.Equal(["ALL"], deployment.Texts($"{Container}.securityContext.capabilities.drop"));
        Assert.False(deployment.Input<bool>($"{Pod}.automountServiceAccountToken"));
    }

    [Fact]
    public async Task Is_rolled_out_without_losing_a_pod()
    {
        var deployment = await DeploymentOf();
        Assert.Equal("0", $"{deployment.Find("spec.strategy.rollingUpdate.maxUnavailable")}");
        Assert.Equal("25%", $"{deployment.Find("spec.strategy.rollingUpdate.maxSurge")}");
    }

    [Fact]
    public async Task Restarts_its_pods_when_the_configuration_of_gunicorn_changes()
    {
        var before = await DeploymentOf();
        var after = await DeploymentOf("freeagentics:api: { requestTimeout: 31s }");
        Assert.NotEqual(Hash(before), Hash(after));
    }

    [Fact]
    public async Task Is_reached_through_a_Service_that_selects_its_pods()
    {
        var service = (await Declare()).Single("kubernetes:core/v1:Service");
        Assert.Equal("api", service.Input<string>("spec.selector.app"));
        Assert.Equal(8000d, service.Find("spec.ports.0.port"));
        Assert.Equal("http", service.Input<string>("spec.ports.0.targetPort"));
    }

    [Fact]
    public async Task Loses_one_pod_at_a_time_to_drains()
    {
        var budget = (await Declare()).Single("kubernetes:policy/v1:PodDisruptionBudget");
        Assert.Equal(1d, budget.Find("spec.maxUnavailable"));
        Assert.Equal("api", budget.Input<string>("spec.selector.matchLabels.app"));
    }

    private static string Hash(MockResourceArgs deployment) =>
        (string)deployment.Input<System.Collections.Immutable.ImmutableDictionary<string, object>>("spec.template.metadata.annotations")[ContentHash.Annotation];

    private static Dictionary<string, string?> Variables(MockResourceArgs deployment) => deployment
        .Input<System.Collections.Immutable.ImmutableArray<object>>($"{Container}.env")
        .Cast<System.Collections.Immutable.ImmutableDictionary<string, object>>()
        .ToDictionary(variable => (string)variable["name"], variable => variable.GetValueOrDefault("value") as string);

    private static async Task<MockResourceArgs> DeploymentOf(params string[] sections) => (await Declare(sections)).Single(Deployment);

    private static Task<Declaration> Declare(params string[] sections) => Declaration.Of(() =>
        _ = new Api("api", new("freeagentics", TestStack.Settings(sections).Api) { Environment = "test", TrustedProxies = "10.20.0.0/16" }));
}
