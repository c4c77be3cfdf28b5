using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Deployment = Pulumi.Deployment;

namespace FreeAgentics.Infra.Pulumi.Tests.Registration;

public sealed class OutputsFromTheWireTests
{
    private const string Key = "4dabf18193072939515e22adb298388d";

    [Fact]
    public async Task Outputs_arrive_as_the_types_they_are_declared_with()
    {
        var widget = await ReceiveAsync(
            """{"label":"x","size":3,"parts":["a","b"],"tags":{"k":"v","__internal":"i"},"shape":{"kind":"circle","r":2.5,"unknownToUs":1}}""");

        Assert.Equal("x", await OutputUtilities.GetValueAsync(widget.Label));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(widget.Size));
        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(widget.Parts)).AsEnumerable());
        Assert.Equal([KeyValuePair.Create("k", "v")], await OutputUtilities.GetValueAsync(widget.Tags));
        var shape = (await OutputUtilities.GetValueAsync(widget.Shape))!;
        Assert.Equal(("circle", 2.5), (shape.Kind, shape.Radius));
    }

    [Fact]
    public async Task A_secret_or_unknown_inside_makes_that_output_so_and_no_other()
    {
        var widget = await ReceiveAsync(
            $$"""{"label":"x","tags":{"k":{"{{Key}}":"1b47061264138c4ac30d75fd1eb44270","value":"v"} },"parts":["a","04da6b54-80e4-46f7-96ec-b56ff0331ba9"]}""");

        Assert.True(await Output.IsSecretAsync(widget.Tags));
        Assert.Equal("v", (await OutputUtilities.GetValueAsync(widget.Tags))["k"]);
        Assert.False(await OutputUtilities.GetIsKnownAsync(widget.Parts));
        Assert.False(await Output.IsSecretAsync(widget.Label));
        Assert.True(await OutputUtilities.GetIsKnownAsync(widget.Label));
    }

    [Fact]
    public async Task An_output_depends_on_its_resource_and_on_what_the_engine_names()
    {
        var widget = await ReceiveAsync("""{"label":"x","size":1}""", response => response.PropertyDependencies.Add(
            "label", new() { Urns = { "urn:pulumi:dev::shop::t:m:T::other" } }));

        var sources = await OutputUtilities.GetDependenciesAsync(widget.Label);
        Assert.Equal(2, sources.Count);
        Assert.Contains(widget, sources);
        Assert.Equal([widget], await OutputUtilities.GetDependenciesAsync(widget.Size));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_becomes_the_default_with_a_warning()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Register = Answer("""{"size":"three"}""");
        Widget? widget = null;
        var exitCode = await Deployment.RunAsync(async Task () =>
        {
            widget = new Widget("w");
            Assert.Equal(0, await OutputUtilities.GetValueAsync(widget.Size));
        });

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [$"Expected System.Int32 but got System.String deserializing {typeof(Widget).FullName}.size"],
            engine.Log.Of(LogSeverity.Warning));
    }

    [Theory]
    [InlineData(true, Result.Success, false)]
    [InlineData(false, Result.Success, true)]
    [InlineData(false, Result.Skip, false)]
    public async Task A_missing_output_is_unknown_in_a_preview_and_for_a_resource_that_was_not_made(bool isPreview, Result result, bool isKnown)
    {
        var widget = await ReceiveAsync("{}", response => response.Result = result, isPreview);

        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(widget.Label));
    }

    [Fact]
    public async Task An_id_that_is_empty_or_unknown_is_unknown()
    {
        foreach (var id in new[] { "", "04da6b54-80e4-46f7-96ec-b56ff0331ba9" })
        {
            var widget = await ReceiveAsync("{}", response => response.Id = id, isPreview: true);
            Assert.False(await OutputUtilities.GetIsKnownAsync(widget.Id));
        }
    }

    private static Func<RegisterResourceRequest, RegisterResourceResponse, Task<RegisterResourceResponse>> Answer(
        string outputs, Action<RegisterResourceResponse>? change = null)
        => (request, response) =>
        {
            response.Object = request.Custom ? JsonParser.Default.Parse<Struct>(outputs) : new Struct();
            if (request.Custom)
                change?.Invoke(response);
            return Task.FromResult(response);
        };

    private static async Task<Widget> ReceiveAsync(string outputs, Action<RegisterResourceResponse>? change = null, bool isPreview = false)
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview);
        engine.Monitor.Register = Answer(outputs, change);
        Widget? widget = null;
        Assert.Equal(0, await Deployment.RunAsync(() => { widget = new Widget("w"); }));
        return widget!;
    }
}
