using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Transforms;

public sealed class TransformTests
{
    private const string Pet = "random:index/randomPet:RandomPet";

    [Fact]
    public async Task A_transform_changes_properties_and_options()
    {
        var result = await PreviewAsync(async (program, callbacks) => await program.CustomAsync(Pet, "pet", Values.Object(("prefix", "a")), request =>
            request.Transforms.Add(callbacks.Add(asked => new TransformResponse
            {
                Properties = Values.Object(("prefix", "changed")),
                Options = Change(asked.Options, options => options.Protect = true),
            }))));
        var pet = result.Succeeded().Single(Pet);
        Assert.Equal(new StringValue("changed"), pet.Inputs["prefix"]);
        Assert.True(pet.Options.Protect);
    }

    [Fact]
    public async Task Transforms_run_from_the_resource_over_its_parents_to_the_stack()
    {
        var result = await PreviewAsync(async (program, callbacks) =>
        {
            await program.Monitor.RegisterStackTransformAsync(callbacks.Add(asked => Append(asked, "stack")));
            var component = await program.ComponentAsync("my:app:Web", "web", options: request => request.Transforms.Add(callbacks.Add(asked => Append(asked, "parent"))));
            await program.CustomAsync(Pet, "pet", Values.Object(("prefix", "")), request =>
            {
                request.Parent = component;
                request.Transforms.Add(callbacks.Add(asked => Append(asked, "own")));
            });
        });
        Assert.Equal(new StringValue(" own parent stack"), result.Succeeded().Single(Pet).Inputs["prefix"]);
    }

    [Fact]
    public async Task Dependencies_survive_a_transform()
    {
        var result = await PreviewAsync(async (program, callbacks) =>
        {
            var other = await program.CustomAsync(Pet, "other");
            await program.CustomAsync(Pet, "pet", Values.Object(("prefix", Values.Unknown), ("separator", "_")), request =>
            {
                request.Dependencies.Add(other.Urn);
                request.PropertyDependencies["prefix"] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { other.Urn } };
                request.Transforms.Add(callbacks.Add(asked => new TransformResponse { Properties = asked.Properties, Options = asked.Options }));
            });
        });
        var pet = result.Succeeded().Single(Pet, "pet");
        var otherUrn = result.Plan.Single(Pet, "other").Urn;
        Assert.Equal(otherUrn, Assert.Single(pet.PropertyDependencies["prefix"]));
        Assert.Equal(otherUrn, Assert.Single(pet.Dependencies));
        Assert.Equal(["prefix"], pet.PropertyDependencies.Keys);
        Assert.IsType<UnknownValue>(pet.Inputs["prefix"]);
    }

    [Fact]
    public async Task A_failing_transform_is_reported_once()
    {
        var result = await PreviewAsync(async (program, callbacks) => await program.CustomAsync(Pet, "pet", options: request =>
            request.Transforms.Add(callbacks.Add(_ => throw new InvalidOperationException("not on a Monday")))));
        Assert.Equal(["a transform failed: not on a Monday"], result.Errors());
    }

    [Fact]
    public async Task An_invoke_transform_changes_arguments()
    {
        await PreviewAsync(async (program, callbacks) =>
        {
            await program.Monitor.RegisterStackInvokeTransformAsync(callbacks.AddInvoke(_ => new TransformInvokeResponse { Args = Values.Object(("bucket", "changed")) }));
            var answer = await program.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "aws:s3/getBucket:getBucket", Args = Values.Object(("bucket", "a")) });
            Assert.Equal("arn:aws:s3:::changed", answer.Return.Fields["arn"].StringValue);
        });
    }

    private static async Task<PreviewResult> PreviewAsync(Func<RawProgram, CallbackServer, Task> body)
    {
        await using var callbacks = await CallbackServer.StartAsync();
        return await RawProgram.PreviewAsync(program => body(program, callbacks));
    }

    private static TransformResponse Append(TransformRequest asked, string word) => new()
    {
        Properties = asked.Properties.Fields.TryGetValue("prefix", out var prefix) ? Values.Object(("prefix", $"{prefix.StringValue} {word}")) : null,
    };

    private static TransformResourceOptions Change(TransformResourceOptions options, Action<TransformResourceOptions> change)
    {
        var changed = options.Clone();
        change(changed);
        return changed;
    }
}
