using System.Collections.Immutable;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Mocks;

public sealed class MockTests
{
    [Fact]
    public async Task A_stack_under_mocks_gives_back_its_resources_with_the_outputs_that_the_mocks_invent()
    {
        var resources = await Deployment.TestAsync<ShopStack>(Echo().Object, new TestOptions { IsPreview = false });

        Assert.Equal(["stack", "shelf", "shelf-0", "top"], resources.Select(Name));
        var top = resources.OfType<Widget>().Single(widget => Name(widget) == "top");
        Assert.Equal("red top", await OutputUtilities.GetValueAsync(top.Label));
        Assert.Equal("top-id", await OutputUtilities.GetValueAsync(top.Id));
        Assert.Equal(
            $"urn:pulumi:stack::project::pulumi:pulumi:Stack${Widget.Token}::top", await OutputUtilities.GetValueAsync(top.Urn));

        static string Name(Resource resource) => resource is Stack ? "stack" : resource.GetResourceName();
    }

    [Fact]
    public async Task Mocks_see_inputs_in_plain_and_neither_nulls_nor_unknowns()
    {
        var mocks = Echo();
        await Deployment.TestAsync(mocks.Object, new TestOptions(), () =>
        {
            _ = new Widget("w", new WidgetArgs
            {
                Label = Output.CreateSecret("hush"),
                Size = 3,
                Parts = { "a", Output.CreateSecret("b") },
                IsOpen = OutputUtilities.CreateUnknown(true),
                Shape = new ShapeArgs { Kind = "cube" },
            });
        });

        var seen = Assert.IsType<MockResourceArgs>(mocks.Invocations[0].Arguments[0]);
        Assert.Equal((Widget.Token, "w", "", ""), (seen.Type, seen.Name, seen.Provider, seen.Id));
        Assert.Equal(["label", "parts", "shape", "size"], seen.Inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("hush", seen.Inputs["label"]);
        Assert.Equal(3.0, seen.Inputs["size"]);
        Assert.Equal(["a", "b"], ((ImmutableArray<object>)seen.Inputs["parts"]).Cast<string>());
        Assert.Equal("cube", ((ImmutableDictionary<string, object>)seen.Inputs["shape"])["kind"]);
    }

    [Fact]
    public async Task Ids_are_known_even_in_a_preview_and_missing_outputs_are_unknown_only_there()
    {
        foreach (var isPreview in new[] { true, false })
        {
            var resources = await Deployment.TestAsync(
                Echo().Object, new TestOptions { IsPreview = isPreview }, () => { _ = new Widget("w"); });

            var widget = Assert.IsType<Widget>(Assert.Single(resources));
            Assert.True(await OutputUtilities.GetIsKnownAsync(widget.Id));
            Assert.Equal(!isPreview, await OutputUtilities.GetIsKnownAsync(widget.Label));
        }
    }

    [Fact]
    public async Task A_function_of_resources_gives_back_its_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            Echo().Object,
            new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/project" },
            async Task<IDictionary<string, object?>> () =>
            {
                await Task.Yield();
                return new Dictionary<string, object?>
                {
                    ["label"] = new Widget("w", new WidgetArgs { Label = "x" }).Label,
                    ["where"] = string.Join("/", Deployment.Instance.OrganizationName, Deployment.Instance.ProjectName, Deployment.Instance.StackName),
                    ["root"] = Deployment.Instance.RootDirectory,
                    ["dry"] = Deployment.Instance.IsDryRun,
                };
            });

        Assert.Equal("w", Assert.Single(resources).GetResourceName());
        Assert.Equal("x", await OutputUtilities.GetValueAsync((Output<string?>)outputs["label"]!));
        Assert.Equal("o/p/s", outputs["where"]);
        Assert.Equal("/project", outputs["root"]);
        Assert.Equal(true, outputs["dry"]);
    }

    [Fact]
    public async Task A_failing_program_is_a_RunException_with_its_message()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            Echo().Object, new TestOptions(), FailWithoutGlue));

        Assert.Equal("no glue", failure.Message);
    }

    [Fact]
    public async Task A_program_that_fails_in_several_ways_is_an_AggregateException()
    {
        var failure = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(Echo().Object, new TestOptions(), () =>
        {
            _ = Output.Create("a").Apply(string (_) => throw new RunException("one"));
            _ = Output.Create("b").Apply(string (_) => throw new RunException("two"));
        }));

        Assert.Equal(["one", "two"], failure.InnerExceptions.Select(inner => Assert.IsType<RunException>(inner).Message));
    }

    [Fact]
    public async Task What_mocks_throw_fails_the_program()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).ThrowsAsync(new InvalidOperationException("not mocked"));

        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ShopStack>(mocks.Object));

        Assert.Contains("not mocked", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_of_the_stack_have_to_be_outputs_and_assigned()
    {
        var unassigned = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(Echo().Object));
        Assert.Equal(
            "Output(s) 'forgotten' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            unassigned.Message);

        var wrong = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<WrongStack>(Echo().Object));
        Assert.Equal(
            "Output(s) 'Plain' have incorrect type. [Output] attributed properties must be instances of Output<T>.", wrong.Message);
    }

    [Fact]
    public async Task A_stack_may_come_from_a_service_provider()
    {
        var services = new Mock<IServiceProvider>();
        services.Setup(provider => provider.GetService(typeof(ShopStack))).Returns(() => new ShopStack());

        var resources = await Deployment.TestWithServiceProviderAsync<ShopStack>(Echo().Object, services.Object);
        Assert.IsType<ShopStack>(resources[0]);

        var failure = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestWithServiceProviderAsync<WrongStack>(Echo().Object, services.Object));
        Assert.Contains("Failed to resolve instance of type", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_comes_from_the_environment()
    {
        using var environment = new EnvironmentScope(new() { ["PULUMI_CONFIG"] = """{"project:name":"shelf"}""" });

        var (_, outputs) = await Deployment.TestAsync(
            Echo().Object, new TestOptions(), () => new Dictionary<string, object?> { ["name"] = new Config().Require("name") });

        Assert.Equal("shelf", outputs["name"]);
    }

    [Fact]
    public async Task Component_outputs_reach_the_mocks()
    {
        var mocks = Echo();
        await Deployment.TestAsync(mocks.Object, new TestOptions(), () => { _ = new Toybox("box"); });

        var seen = mocks.Invocations
            .Where(call => call.Method.Name == nameof(IMocks.RegisterResourceOutputs))
            .Select(call => call.Arguments[0]).OfType<MockRegisterResourceOutputsRequest>()
            .Single(request => request.Urn.EndsWith("::box", StringComparison.Ordinal));
        Assert.Equal(1.0, await OutputUtilities.GetValueAsync(seen.Outputs["count"]));
    }

    private static void FailWithoutGlue() => throw new RunException("no glue");

    private static Mock<IMocks> Echo()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs a) => ($"{a.Name}-id", (object)a.Inputs));
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        return mocks;
    }
}
