using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Deployment = Pulumi.Deployment;

namespace FreeAgentics.Infra.Pulumi.Tests.Runs;

public sealed class ReadTests
{
    [Fact]
    public async Task A_resource_with_an_id_is_read_and_not_registered()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(async () =>
        {
            var widget = new Widget("w", new WidgetArgs { Label = "l" }, new() { Id = "w-7", Version = "2.0.0" });
            Assert.Equal(("w-7", "l"), (await OutputUtilities.GetValueAsync(widget.Id), await OutputUtilities.GetValueAsync(widget.Label)));
        });

        var read = Assert.Single(engine.Monitor.Reads);
        Assert.Equal(("w-7", Widget.Token, "w", "2.0.0", true, true), (read.Id, read.Type, read.Name, read.Version, read.AcceptSecrets, read.AcceptResources));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", read.Parent);
        Assert.DoesNotContain("w", engine.Monitor.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task An_id_that_is_empty_or_unknown_means_a_registration()
    {
        await using var engine = await RecordingEngine.StartAsync();
        await RunAsync(() =>
        {
            _ = new Widget("empty", options: new() { Id = "" });
            _ = new Widget("unknown", options: new() { Id = OutputUtilities.CreateUnknown("?") });
            return Task.CompletedTask;
        });

        Assert.Empty(engine.Monitor.Reads);
        Assert.Equal(["empty", "unknown"], engine.Monitor.Registrations.Skip(1).Select(request => request.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stack_reference_reads_the_outputs_of_another_stack_each_as_secret_as_it_is()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Read = _ => JsonParser.Default.Parse<Struct>(
            """
            {"name":"org/net/dev","secretOutputNames":["token"],
             "outputs":{"vpc":"vpc-1","token":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"t"}}}
            """);
        await RunAsync(async () =>
        {
            var net = new StackReference("org/net/dev");

            Assert.Equal("vpc-1", await net.GetValueAsync("vpc"));
            Assert.Equal("vpc-1", await net.RequireValueAsync("vpc"));
            Assert.Null(await net.GetValueAsync("none"));
            Assert.False(await Output.IsSecretAsync(net.GetOutput("vpc")));
            Assert.True(await Output.IsSecretAsync(net.RequireOutput("token")));
            Assert.Equal("t", (await net.GetOutputDetailsAsync("token")).SecretValue);
            Assert.Null((await net.GetOutputDetailsAsync("token")).Value);
            await Assert.ThrowsAsync<InvalidOperationException>(() => net.GetValueAsync("token"));
        });

        var read = Assert.Single(engine.Monitor.Reads);
        Assert.Equal(("org/net/dev", "pulumi:pulumi:StackReference"), (read.Id, read.Type));
        Assert.Equal("""{ "name": "org/net/dev" }""", read.Properties.ToString());
    }

    [Fact]
    public async Task A_required_output_that_is_missing_fails_the_program()
    {
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Read = _ => JsonParser.Default.Parse<Struct>("""{"name":"org/net/dev","outputs":{},"secretOutputNames":[]}""");

        var exitCode = await Deployment.RunAsync(() => { _ = new StackReference("net", new() { Name = "org/net/dev" }).RequireOutput("vpc"); });

        Assert.Equal(32, exitCode);
        Assert.Contains("Required output 'vpc' does not exist on stack 'org/net/dev'.", Assert.Single(engine.Log.Errors), StringComparison.Ordinal);
    }

    private static async Task RunAsync(Func<Task> program) => Assert.Equal(0, await Deployment.RunAsync(program));
}
