using System.Collections.Concurrent;
using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi;
using Pulumi.Utilities;
using Alias = Pulumi.Alias;
using Deployment = Pulumi.Deployment;

namespace FreeAgentics.Infra.Pulumi.Tests.Transforms;

public sealed class TransformTests
{
    [Fact]
    public async Task Transformations_of_the_resource_run_before_those_of_its_parents()
    {
        await using var engine = await RecordingEngine.StartAsync();
        var options = new StackOptions { ResourceTransformations = { Append("stack") } };
        await Deployment.RunAsync(() =>
        {
            var box = new Toybox("box", widgets: 0, new() { ResourceTransformations = { Append("box") } });
            _ = new Widget("w", new WidgetArgs { Label = "w" }, new() { Parent = box, ResourceTransformations = { Append("own") } });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }, options);

        Assert.Equal("w own box stack", engine.Monitor.Registration("w").Object.Fields["label"].StringValue);
    }

    [Fact]
    public async Task A_transformation_may_not_move_a_resource_to_another_parent()
    {
        await using var engine = await RecordingEngine.StartAsync();

        var exitCode = await Deployment.RunAsync(() =>
        {
            var box = new Toybox("box", widgets: 0);
            _ = new Widget("w", options: new()
            {
                ResourceTransformations = { args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = box }) },
            });
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("cannot currently be used to change the 'parent'", Assert.Single(engine.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engine_runs_a_transform_through_the_callback_it_is_given()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Register = CallTransforms;
        ResourceTransformArgs? seen = null;
        await Deployment.RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs { Label = "old", Size = 1 }, new()
            {
                ResourceTransforms =
                {
                    (args, _) =>
                    {
                        seen = args;
                        args.Options.Protect = true;
                        args.Options.IgnoreChanges.Add("size");
                        args.Options.Aliases.Add(new Alias { Name = "former" });
                        args.Options.CustomTimeouts = new() { Create = TimeSpan.FromSeconds(1) };
                        return Task.FromResult<ResourceTransformResult?>(
                            new(args.Args.SetItem("label", "new").Add("pin", Output.CreateSecret("1234")), args.Options));
                    },
                },
            });
        });

        var args = seen!.Value;
        Assert.Equal(("w", Widget.Token, true), (args.Name, args.Type, args.Custom));
        Assert.Equal(1.0, args.Args["size"]);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", await OutputUtilities.GetValueAsync(args.Options.Parent!.Urn));
        var changed = Assert.Single(Transformed);
        Assert.Equal("new", changed.Properties.Fields["label"].StringValue);
        Assert.True(changed.Properties.Fields["pin"].StructValue.Fields["secret"].BoolValue);
        Assert.True(changed.Options.Protect);
        Assert.Equal(["size"], changed.Options.IgnoreChanges);
        Assert.Equal("former", Assert.Single(changed.Options.Aliases).Spec.Name);
        Assert.Equal("1000000000ns", changed.Options.CustomTimeouts.Create);
    }

    [Fact]
    public async Task Options_survive_a_transform_that_leaves_them_alone()
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { "urn:pulumi:dev::shop::t:m:T::a" },
            Protect = false,
            RetainOnDelete = true,
            IgnoreChanges = { "i" },
            ReplaceOnChanges = { "r" },
            Version = "1.0.0",
            Provider = "urn:pulumi:dev::shop::pulumi:providers:toys::attic::attic-id",
            PluginDownloadUrl = "https://x.invalid",
            CustomTimeouts = new() { Create = "5m0s", Update = "", Delete = "1.5h" },
            DeletedWith = "urn:pulumi:dev::shop::t:m:T::b",
            DeleteBeforeReplace = true,
            AdditionalSecretOutputs = { "s" },
            Import = "id-1",
            HideDiff = { "h" },
            ReplaceWith = { "urn:pulumi:dev::shop::t:m:T::c" },
            ReplacementTrigger = Value.ForString("v1"),
            Aliases = { new Protocol.Alias { Spec = new() { Name = "old", ParentUrn = "urn:pulumi:dev::shop::t:m:T::p" } } },
        };
        var request = new TransformRequest { Type = Widget.Token, Name = "w", Custom = true, Properties = new Struct(), Options = options };
        var transform = new ServedTransform((args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args, args.Options)));

        var response = (TransformResponse)await transform.InvokeAsync(request.ToByteString(), CancellationToken.None);

        options.CustomTimeouts = new() { Create = "300000000000ns", Update = "", Delete = "5400000000000ns" };
        Assert.Equal(options.ToString(), response.Options.ToString());
    }

    [Fact]
    public async Task A_transform_that_throws_refuses_its_resource_with_the_message()
    {
        await using var engine = await RecordingEngine.StartAsync(isPreview: true);
        engine.Monitor.Register = CallTransforms;

        var exitCode = await Deployment.RunAsync(() =>
        {
            var bad = new Widget("bad", options: new() { ResourceTransforms = { (_, _) => throw new InvalidOperationException("no paint left") } });
            _ = new Widget("after", new WidgetArgs { Label = bad.Urn });
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["toys:index:Widget 'bad': no paint left"], engine.Log.Errors);
    }

    [Fact]
    public async Task A_transform_may_wait_for_other_resources()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Register = CallTransforms;

        var exitCode = await Deployment.RunAsync(() =>
        {
            var last = new TaskCompletionSource<Widget>();
            for (var i = 0; i < 150; i++)
                _ = new Widget($"w{i}", options: new()
                {
                    ResourceTransforms =
                    {
                        async (_, _) =>
                        {
                            await OutputUtilities.GetValueAsync((await last.Task).Id);
                            Assert.Equal("shop", Deployment.Instance.ProjectName);
                            return null;
                        },
                    },
                });
            last.SetResult(new Widget("last"));
        });

        Assert.Empty(engine.Log.Errors);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Without_transforms_nothing_is_served_and_with_an_old_engine_they_are_refused()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.FeaturesMissing.Add("transforms");

        var exitCode = await Deployment.RunAsync(() =>
        {
            _ = new Widget("plain");
            _ = new Widget("w", options: new() { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } });
        });

        Assert.Equal(32, exitCode);
        Assert.Equal(["The Pulumi CLI does not support resource transforms. Please update the Pulumi CLI."], engine.Log.Errors);
        Assert.Empty(engine.Monitor.Registration("plain").Transforms);
    }

    private ConcurrentQueue<TransformResponse> Transformed { get; } = [];

    private async Task<RegisterResourceResponse> CallTransforms(RegisterResourceRequest request, RegisterResourceResponse response)
    {
        foreach (var callback in request.Transforms)
        {
            using var channel = GrpcChannel.ForAddress($"http://{callback.Target}");
            var message = new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = request.Object,
                Options = new TransformResourceOptions(),
            };
            var answer = await new Callbacks.CallbacksClient(channel).InvokeAsync(
                new CallbackInvokeRequest { Token = callback.Token, Request = message.ToByteString() });
            Transformed.Enqueue(TransformResponse.Parser.ParseFrom(answer.Response));
        }

        return response;
    }

    private static ResourceTransformation Append(string suffix) => args =>
    {
        if (args.Args is not WidgetArgs widget)
            return null;
        widget.Label = Output.Format($"{widget.Label} {suffix}");
        return new ResourceTransformationResult(widget, args.Options);
    };
}
