using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Deployment = Pulumi.Deployment;

namespace FreeAgentics.Infra.Pulumi.Tests.Runs;

public sealed class InvokeTests
{
    private const string Token = "toys:index:getWidget";

    [Fact]
    public async Task A_function_gets_its_arguments_and_gives_back_its_result()
    {
        await using var engine = await RecordingEngine.StartAsync();
        var results = new List<string>();
        await RunAsync(async () =>
        {
            var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", "bear"));
            var options = new InvokeOptions { Version = "1.0.0", PluginDownloadURL = "https://x.invalid", Provider = new ToyProvider("attic") };

            results.Add((await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>(Token, args, options))["name"].ToString()!);
            results.Add(await Deployment.Instance.InvokeSingleAsync<string>(Token, args));
            results.Add(await OutputUtilities.GetValueAsync(Deployment.Instance.InvokeSingle<string>(Token, args)));
            results.Add((await OutputUtilities.GetValueAsync(Deployment.Instance.Invoke<ImmutableDictionary<string, string>>(Token, args)))["name"]);
            await Deployment.Instance.InvokeAsync(Token, args);
        });

        Assert.Equal(["bear", "bear", "bear", "bear"], results);
        Assert.Equal(5, engine.Monitor.Invokes.Count);
        var sent = engine.Monitor.Invokes.First();
        Assert.Equal((Token, "1.0.0", "https://x.invalid", true), (sent.Tok, sent.Version, sent.PluginDownloadURL, sent.AcceptResources));
        Assert.EndsWith("::attic::attic-id", sent.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_with_an_output_does_not_call_while_an_argument_or_a_resource_is_unknown()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);
        engine.Monitor.Register = (_, response) =>
        {
            response.Id = "";
            return Task.FromResult(response);
        };
        var known = new List<bool>();
        await RunAsync(async () =>
        {
            var unknown = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("id", OutputUtilities.CreateUnknown("?")));
            var widget = new Widget("w", new WidgetArgs { Label = "l" });
            var ofWidget = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("label", widget.Label));

            known.Add(await OutputUtilities.GetIsKnownAsync(Deployment.Instance.Invoke<object>(Token, unknown)));
            known.Add(await OutputUtilities.GetIsKnownAsync(Deployment.Instance.Invoke<object>(Token, ofWidget)));
            known.Add(await OutputUtilities.GetIsKnownAsync(
                Deployment.Instance.Invoke<object>(Token, InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { widget } })));
        });

        Assert.Equal([false, false, false], known);
        Assert.Empty(engine.Monitor.Invokes);
    }

    [Fact]
    public async Task The_plain_form_gives_what_is_known_of_a_result()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Invoked = _ => new()
        {
            Return = new Struct { Fields = { ["a"] = Value.ForString("x"), ["b"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9") } },
        };
        await RunAsync(async () =>
        {
            var result = await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, string?>>(Token, InvokeArgs.Empty);

            Assert.Equal(("x", null), (result["a"], result["b"]));
        });
    }

    [Fact]
    public async Task The_result_depends_on_what_the_arguments_came_from()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(async () =>
        {
            var (first, second) = (new Widget("first", new WidgetArgs { Label = "x" }), new Widget("second"));
            var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("label", first.Label));

            var result = Deployment.Instance.Invoke<object>(Token, args, new InvokeOutputOptions { DependsOn = { second } });

            Assert.Equal([first, second], (await OutputUtilities.GetDependenciesAsync(result)).OrderBy(source => source.GetResourceName()));
        });
    }

    [Fact]
    public async Task What_the_provider_refuses_is_an_error_with_its_reasons()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Invoked = _ => new()
        {
            Failures = { new CheckFailure { Property = "name", Reason = "too long" }, new CheckFailure { Property = "size", Reason = "too small" } },
        };

        var exitCode = await Deployment.RunAsync(() => { _ = Deployment.Instance.Invoke<object>(Token, InvokeArgs.Empty); });

        Assert.Equal(32, exitCode);
        Assert.Equal([$"Invoke of '{Token}' failed: too long (name); too small (size)"], engine.Log.Errors);
    }

    [Fact]
    public async Task A_method_gets_its_resource_and_what_is_secret_or_unknown_as_outputs()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Called = _ => new()
        {
            Return = new Struct { Fields = { ["ok"] = Value.ForBool(true) } },
            ReturnDependencies = { ["ok"] = new() { Urns = { "urn:pulumi:dev::shop::t:m:T::n" } } },
        };
        await RunAsync(async () =>
        {
            var widget = new Widget("w", new WidgetArgs { Label = "l" }, new() { Version = "3.0.0", Provider = new ToyProvider("attic") });

            var result = Deployment.Instance.Call<ImmutableDictionary<string, bool>>("toys:index:Widget/wind", new WindArgs { Turns = Output.CreateSecret(3), Label = widget.Label }, widget);

            Assert.True((await OutputUtilities.GetValueAsync(result))["ok"]);
            Assert.Single(await OutputUtilities.GetDependenciesAsync(result));
        });

        var sent = Assert.Single(engine.Monitor.Calls);
        Assert.Equal("3.0.0", sent.Version);
        Assert.EndsWith("::attic::attic-id", sent.Provider, StringComparison.Ordinal);
        Assert.Equal("5cf8f73096256a8f31e491e813e4eb8e", Signature(sent.Args.Fields["__self__"]));
        Assert.Equal("d0e6a833031e9bbcd3f4e8bde6ca49a4", Signature(sent.Args.Fields["turns"]));
        Assert.True(sent.Args.Fields["turns"].StructValue.Fields["secret"].BoolValue);
        Assert.Equal($"urn:pulumi:dev::shop::{Widget.Token}::w", Assert.Single(sent.ArgDependencies["label"].Urns));
        Assert.Empty(sent.ArgDependencies["__self__"].Urns);
    }

    private static string Signature(Value value) => value.StructValue.Fields["4dabf18193072939515e22adb298388d"].StringValue;

    private static async Task RunAsync(Func<Task> program) => Assert.Equal(0, await Deployment.RunAsync(program));

    private sealed class WindArgs : CallArgs
    {
        [Input("turns")]
        public Input<int>? Turns { get; set; }

        [Input("label")]
        public Input<string?>? Label { get; set; }
    }
}
