using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Pulumi;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Registration;

public sealed class InputsOnTheWireTests
{
    [Fact]
    public async Task Plain_inputs_are_sent_under_their_names_and_nulls_are_left_out()
    {
        var sent = await SendAsync(new WidgetArgs { Label = "top", Size = 3, Ratio = 0.5, IsOpen = false });

        Assert.Equal("""{ "label": "top", "size": 3, "ratio": 0.5, "isOpen": false }""", sent);
    }

    [Fact]
    public async Task Lists_maps_and_nested_objects_keep_their_shape()
    {
        var sent = await SendAsync(new WidgetArgs
        {
            Parts = { "wheel", Output.Create("axle") },
            Tags = { ["b"] = "2", ["a"] = "1" },
            Shape = new ShapeArgs { Kind = "circle", Radius = 2 },
        });

        Assert.Equal(
            """{ "parts": [ "wheel", "axle" ], "tags": { "a": "1", "b": "2" }, "shape": { "kind": "circle", "r": 2 } }""", sent);
    }

    [Fact]
    public async Task A_secret_element_does_not_make_its_list_secret()
    {
        var sent = await SendAsync(new WidgetArgs { Parts = { "wheel", Output.CreateSecret("axle") } });

        Assert.Equal($$"""{ "parts": [ "wheel", { "{{Key}}": "{{Secret}}", "value": "axle" } ] }""", sent);
    }

    [Fact]
    public async Task A_secret_that_holds_null_is_still_a_secret()
    {
        var sent = await SendAsync(new WidgetArgs { Label = Output.CreateSecret((string)null!) });

        Assert.Equal($$"""{ "label": { "{{Key}}": "{{Secret}}", "value": null } }""", sent);
    }

    [Fact]
    public async Task An_unknown_value_is_sent_as_the_mark_for_unknown_even_if_it_is_secret()
    {
        var sent = await SendAsync(new WidgetArgs { Label = Output.CreateSecret(OutputUtilities.CreateUnknown("?")) });

        Assert.Equal("""{ "label": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""", sent);
    }

    [Fact]
    public async Task Unions_are_sent_as_whichever_side_they_hold()
    {
        Assert.Equal("""{ "colour": "teal" }""", await SendAsync(new WidgetArgs { Colour = "teal" }));
        Assert.Equal("""{ "colour": "red" }""", await SendAsync(new WidgetArgs { Colour = Colour.Red }));
    }

    [Fact]
    public async Task Json_is_sent_as_the_value_it_describes()
    {
        var sent = await SendAsync(new WidgetArgs { Policy = """{"b":[1,null,true],"a":{"c":"x"}}""" });

        Assert.Equal("""{ "policy": { "a": { "c": "x" }, "b": [ 1, null, true ] } }""", sent);
    }

    [Fact]
    public async Task Assets_and_archives_carry_their_signature()
    {
        var archive = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a.txt"] = new StringAsset("hello") });

        var sent = await SendAsync(new WidgetArgs { Picture = (AssetOrArchive)archive });

        Assert.Equal(
            $$"""{ "picture": { "{{Key}}": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": { "a.txt": { "{{Key}}": "c44067f5952c0a294b673a41bacd8c17", "text": "hello" } } } }""",
            sent);
    }

    [Fact]
    public async Task A_resource_is_sent_as_a_reference_and_is_a_dependency()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await Deployment.RunAsync(() =>
        {
            var first = new Widget("first");
            _ = new Widget("second", new WidgetArgs { Friend = first });
        });

        var second = engine.Monitor.Registration("second");
        var urn = $"urn:pulumi:dev::shop::{Widget.Token}::first";
        Assert.Equal(
            $$"""{ "friend": { "{{Key}}": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{urn}}", "id": "first-id" } }""",
            second.Object.ToString());
        Assert.Equal([urn], second.Dependencies);
    }

    [Fact]
    public async Task An_engine_without_references_gets_the_id_of_a_resource()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.FeaturesMissing.Add("resourceReferences");

        await Deployment.RunAsync(() =>
        {
            var first = new Widget("first");
            _ = new Widget("second", new WidgetArgs { Friend = first });
        });

        Assert.Equal("""{ "friend": "first-id" }""", engine.Monitor.Registration("second").Object.ToString());
    }

    [Fact]
    public async Task Inputs_of_a_provider_are_sent_as_text_that_holds_json()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await Deployment.RunAsync(() =>
        {
            _ = new ToyProvider("toys", new ToyProviderArgs
            {
                Region = "attic",
                Insecure = true,
                Allowed = { "bear", "ball" },
                Defaults = new ShapeArgs { Kind = "cube" },
            });
        });

        var sent = engine.Monitor.Registration("toys").Object.Fields;
        Assert.Equal("attic", sent["region"].StringValue);
        Assert.Equal("true", sent["insecure"].StringValue);
        Assert.Equal("""[ "bear", "ball" ]""", sent["allowed"].StringValue);
        Assert.Equal("""{ "kind": "cube" }""", sent["defaults"].StringValue);
    }

    [Fact]
    public async Task A_missing_required_input_is_reported_with_its_member()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(() => { _ = new Widget("w", new WidgetArgs { Shape = new ShapeArgs() }); });

        Assert.Equal(32, exitCode);
        var error = Assert.Single(engine.Log.Errors);
        Assert.Contains("ShapeArgs.Kind is required but was not given a value", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_is_reported_with_its_path()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var args = new WidgetArgs { Anything = new Dictionary<string, object> { ["when"] = DateTime.UnixEpoch } };
        await Deployment.RunAsync(() => { _ = new Widget("w", args); });

        var error = Assert.Single(engine.Log.Errors);
        Assert.Contains("System.DateTime is not a supported argument type.", error, StringComparison.Ordinal);
        Assert.Contains("toys:index:Widget[w].anything.when", error, StringComparison.Ordinal);
    }

    private const string Key = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    private static async Task<string> SendAsync(WidgetArgs args)
    {
        await using var engine = await RecordingEngine.StartAsync();
        Assert.Equal(0, await Deployment.RunAsync(() => { _ = new Widget("w", args); }));
        return engine.Monitor.Registration("w").Object.ToString();
    }
}
