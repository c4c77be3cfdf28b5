using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Moq;
using Pulumi;
using Deployment = Pulumi.Deployment;

namespace FreeAgentics.Infra.Pulumi.Tests.Runs;

public sealed class RunTests
{
    [Fact]
    public async Task Without_an_engine_the_program_says_how_to_run_it_and_ends_with_1()
    {
        using var environment = new EnvironmentScope(new() { ["PULUMI_MONITOR"] = null, ["PULUMI_ENGINE"] = null });
        using var error = new CapturedError();

        Assert.Equal(1, await Deployment.RunAsync<ShopStack>());

        Environment.ExitCode = 0;
        Assert.Contains("PULUMI_MONITOR is not set", error.Text, StringComparison.Ordinal);
        Assert.Contains("`pulumi up`", error.Text, StringComparison.Ordinal);
        Assert.Contains("`./infra preview <stack>`", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_registers_resources_and_outputs_and_signals_the_end()
    {
        var services = new Mock<IServiceProvider>();
        services.Setup(provider => provider.GetService(typeof(ShopStack))).Returns(() => new ShopStack());
        var forms = new Func<Task<int>>[]
        {
            () => Deployment.RunAsync(Declare),
            () => Deployment.RunAsync(IDictionary<string, object?> () => DeclareWithOutputs()),
            () => Deployment.RunAsync(DeclareLaterAsync),
            () => Deployment.RunAsync(async Task<IDictionary<string, object?>> () => await Task.FromResult(DeclareWithOutputs())),
            () => Deployment.RunAsync<ShopStack>(),
            () => Deployment.RunAsync<ShopStack>(services.Object),
        };
        foreach (var run in forms)
        {
            await using var engine = await RecordingEngine.StartAsync();

            Assert.Equal(0, await run());

            Assert.Contains("top", engine.Monitor.Registrations.Select(request => request.Name));
            Assert.Contains("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", engine.Monitor.Outputs.Select(request => request.Urn));
            Assert.Equal(1, engine.Monitor.Shutdowns);
            Assert.Empty(engine.Log.Errors);
        }
    }

    [Fact]
    public async Task Outputs_of_stack_and_components_reach_the_engine_with_their_names()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await Deployment.RunAsync<ShopStack>();

        var sent = engine.Monitor.Outputs.ToDictionary(request => request.Urn.Split("::")[^1], request => request.Outputs.ToString());
        Assert.Equal("""{ "top": "red top" }""", sent["shop-dev"]);
        Assert.Equal("""{ "count": 1 }""", sent["shelf"]);
    }

    [Fact]
    public async Task Each_feature_is_asked_for_once_and_only_when_it_matters()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await Deployment.RunAsync(() => { _ = new Toybox("box", widgets: 30); });

        Assert.Equal(["freeagentics.offlineEngine", "resourceReferences"], engine.Monitor.FeaturesAsked.Order(StringComparer.Ordinal));
        Assert.Empty(engine.Log.Messages);
    }

    [Fact]
    public async Task Under_another_engine_one_line_says_that_the_program_runs_on_the_local_SDK()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.FeaturesMissing.Add("freeagentics.offlineEngine");

        Assert.Equal(0, await Deployment.RunAsync(Declare));

        var line = Assert.Single(engine.Log.Messages);
        Assert.Equal(LogSeverity.Info, line.Severity);
        Assert.Contains("PulumiSdk=official", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_the_engine_does_not_know_is_an_error()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.FeaturesMissing.Add("deletedWith");

        var exitCode = await Deployment.RunAsync(() => { _ = new Widget("w", options: new() { DeletedWith = new Widget("other") }); });

        Assert.Equal(32, exitCode);
        Assert.Equal(["The Pulumi CLI does not support the DeletedWith option. Please update the Pulumi CLI."], engine.Log.Errors);
    }

    [Fact]
    public async Task After_a_run_there_is_no_deployment()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await Deployment.RunAsync(Declare);

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task Thousands_of_resources_are_registered_once_each()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);

        Assert.Equal(0, await Deployment.RunAsync(() => { _ = new Toybox("box", widgets: 3000); }));

        Assert.Equal(3002, engine.Monitor.Registrations.Select(request => request.Name).Distinct().Count());
    }

    private static void Declare() => _ = new Widget("top");

    private static Dictionary<string, object?> DeclareWithOutputs()
    {
        Declare();
        return new Dictionary<string, object?> { ["a"] = 1 };
    }

    private static async Task DeclareLaterAsync()
    {
        await Task.Delay(5);
        Declare();
    }
}
