using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Pulumi;

namespace FreeAgentics.Infra.Pulumi.Tests.Registration;

public sealed class OptionsOnTheWireTests
{
    [Fact]
    public async Task Every_option_of_a_custom_resource_reaches_the_engine()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var other = new Widget("other");
            _ = new Widget("w", options: new()
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = false,
                IgnoreChanges = { "label" },
                ReplaceOnChanges = { "size" },
                HideDiffs = { "parts" },
                AdditionalSecretOutputs = { "tags" },
                ImportId = "w-1",
                Version = "1.2.3",
                PluginDownloadURL = "https://toys.invalid",
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromMilliseconds(1) },
                DeletedWith = other,
                ReplaceWith = { other },
                ReplacementTrigger = Output.Create<object>("v2"),
                EnvVarMappings = { ["A"] = "B" },
            });
        });

        var sent = engine.Monitor.Registration("w");
        Assert.True(sent.Custom && sent.AcceptSecrets && sent.AcceptResources && sent.SupportsResultReporting);
        Assert.True(sent.Protect && sent.RetainOnDelete && sent.DeleteBeforeReplaceDefined && !sent.DeleteBeforeReplace);
        Assert.Equal(["label"], sent.IgnoreChanges);
        Assert.Equal(["size"], sent.ReplaceOnChanges);
        Assert.Equal(["parts"], sent.HideDiffs);
        Assert.Equal(["tags"], sent.AdditionalSecretOutputs);
        Assert.Equal(("w-1", "1.2.3", "https://toys.invalid"), (sent.ImportId, sent.Version, sent.PluginDownloadURL));
        Assert.Equal(("300000000000ns", "", "1000000ns"), (sent.CustomTimeouts.Create, sent.CustomTimeouts.Update, sent.CustomTimeouts.Delete));
        Assert.Equal(UrnOf("other"), sent.DeletedWith);
        Assert.Equal([UrnOf("other")], sent.ReplaceWith);
        Assert.Equal("v2", sent.ReplacementTrigger.StringValue);
        Assert.Equal("B", sent.EnvVarMappings["A"]);
    }

    [Fact]
    public async Task What_nobody_set_is_not_sent()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() => { _ = new Widget("w"); });

        var sent = engine.Monitor.Registration("w");
        Assert.False(sent.HasProtect || sent.HasRetainOnDelete || sent.DeleteBeforeReplaceDefined);
        Assert.Null(sent.CustomTimeouts);
        Assert.Null(sent.ReplacementTrigger);
        Assert.Equal("", sent.Provider);
    }

    [Fact]
    public async Task The_stack_is_registered_first_and_is_the_parent_of_what_has_none()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() => { _ = new Widget("w"); });

        var stack = engine.Monitor.Registrations[0];
        Assert.Equal(("pulumi:pulumi:Stack", "shop-dev", "", false), (stack.Type, stack.Name, stack.Parent, stack.Custom));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", engine.Monitor.Registration("w").Parent);
    }

    [Fact]
    public async Task Children_inherit_protection_unless_they_say_otherwise()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var box = new Toybox("box", options: new() { Protect = true });
            _ = new Widget("free", options: new() { Parent = box, Protect = false });
        });

        Assert.True(engine.Monitor.Registration("box-0").Protect);
        Assert.False(engine.Monitor.Registration("free").Protect);
    }

    [Fact]
    public async Task Only_custom_resources_send_additional_secrets_and_replacing_changes()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() => { _ = new Toybox("box", options: new() { ReplaceOnChanges = { "a" }, IgnoreChanges = { "b" } }); });

        var sent = engine.Monitor.Registration("box");
        Assert.Empty(sent.ReplaceOnChanges);
        Assert.Equal(["b"], sent.IgnoreChanges);
    }

    [Fact]
    public async Task An_explicit_provider_is_named_by_urn_and_id_and_passes_to_children()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var parent = new Widget("parent", options: new() { Provider = new ToyProvider("attic") });
            _ = new Widget("child", options: new() { Parent = parent });
        });

        var reference = "urn:pulumi:dev::shop::pulumi:providers:toys::attic::attic-id";
        Assert.Equal(reference, engine.Monitor.Registration("parent").Provider);
        Assert.Equal(reference, engine.Monitor.Registration("child").Provider);
    }

    [Fact]
    public async Task A_component_hands_its_providers_to_children_of_their_package_and_has_none_itself()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            _ = new Toybox("one", options: new() { Provider = new ToyProvider("cellar") });
            _ = new Toybox("many", options: new() { Providers = { new ToyProvider("attic"), new ProviderResource("tools", "shed", ResourceArgs.Empty, null) } });
        });

        Assert.EndsWith("::cellar::cellar-id", engine.Monitor.Registration("one-0").Provider, StringComparison.Ordinal);
        Assert.EndsWith("::attic::attic-id", engine.Monitor.Registration("many-0").Provider, StringComparison.Ordinal);
        Assert.Equal("", engine.Monitor.Registration("many").Provider);
        Assert.Empty(engine.Monitor.Registration("many").Providers);
    }

    [Fact]
    public async Task In_a_preview_a_provider_without_id_is_named_with_the_mark_for_unknown()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);
        engine.Monitor.Register = (_, response) =>
        {
            response.Id = "";
            return Task.FromResult(response);
        };
        await RunAsync(() => { _ = new Widget("w", options: new() { Provider = new ToyProvider("attic") }); });

        Assert.EndsWith("::attic::04da6b54-80e4-46f7-96ec-b56ff0331ba9", engine.Monitor.Registration("w").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_with_both_provider_and_providers_is_an_error()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(() =>
        {
            var provider = new ToyProvider("attic");
            _ = new Toybox("box", options: new() { Provider = provider, Providers = { provider } });
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["Do not supply both 'provider' and 'providers' options to a ComponentResource."], engine.Log.Errors);
    }

    [Fact]
    public async Task Depending_on_a_component_means_its_custom_resources_at_any_depth()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var outer = new Toybox("outer", widgets: 2);
            _ = new Toybox("inner", options: new() { Parent = outer });
            _ = new Widget("below", options: new() { Parent = outer.Widgets[0] });
            _ = new Widget("w", options: new() { DependsOn = { outer } });
        });

        var boxes = $"{Toybox.Token}${Widget.Token}";
        Assert.Equal(
            [
                $"urn:pulumi:dev::shop::{Toybox.Token}${Toybox.Token}${Widget.Token}::inner-0",
                $"urn:pulumi:dev::shop::{boxes}::outer-0",
                $"urn:pulumi:dev::shop::{boxes}::outer-1",
            ],
            engine.Monitor.Registration("w").Dependencies);
    }

    [Fact]
    public async Task Properties_name_the_resources_they_came_from()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "a" });
            var second = new Widget("second");
            _ = new Widget("w", new WidgetArgs
            {
                Label = Output.Format($"{first.Label}-{second.Id}"),
                Size = 1,
                Tags = { ["first"] = first.Urn },
            });
        });

        var sent = engine.Monitor.Registration("w").PropertyDependencies;
        Assert.Equal([UrnOf("first"), UrnOf("second")], sent["label"].Urns);
        Assert.Equal([UrnOf("first")], sent["tags"].Urns);
        Assert.Empty(sent["size"].Urns);
        Assert.Equal([UrnOf("first"), UrnOf("second")], engine.Monitor.Registration("w").Dependencies);
    }

    [Fact]
    public async Task Changing_options_after_the_constructor_changes_nothing()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            var options = new CustomResourceOptions { IgnoreChanges = { "a" } };
            _ = new Widget("w", options: options);
            options.IgnoreChanges.Add("b");
            options.Protect = true;
            options.DependsOn.Add(new Widget("later"));
        });

        var sent = engine.Monitor.Registration("w");
        Assert.Equal(["a"], sent.IgnoreChanges);
        Assert.False(sent.HasProtect);
        Assert.Empty(sent.Dependencies);
    }

    private static string UrnOf(string widget) => $"urn:pulumi:dev::shop::{Widget.Token}::{widget}";

    private static async Task RunAsync(Action program) => Assert.Equal(0, await Deployment.RunAsync(program));
}
