using FreeAgentics.Infra.Pulumi.Tests.Engine;
using FreeAgentics.Infra.Pulumi.Tests.Programs;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Deployment = Pulumi.Deployment;

namespace FreeAgentics.Infra.Pulumi.Tests.Runs;

public sealed class ResourceReferenceTests
{
    [Theory]
    [InlineData("1.2.0", "wound up")]
    [InlineData("2.0.0", null)]
    public async Task A_reference_comes_back_as_its_class_which_reads_its_state_from_the_engine(string version, string? label)
    {
        const string Urn = $"urn:pulumi:dev::shop::{Clockwork.Token}::robot";
        await using var engine = await RecordingEngine.StartAsync();
        engine.Monitor.Invoked = request => request.Tok == "pulumi:pulumi:getResource"
            ? new() { Return = JsonParser.Default.Parse<Struct>($$"""{"urn":"{{Urn}}","id":"robot-1","state":{"label":"wound up"} }""") }
            : new()
            {
                Return = JsonParser.Default.Parse<Struct>(
                    $$"""{"toy":{"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e","urn":"{{Urn}}","id":"robot-1","packageVersion":"{{version}}"} }"""),
            };
        Resource? toy = null;
        Assert.Equal(0, await Deployment.RunAsync(async Task () =>
            toy = await Deployment.Instance.InvokeSingleAsync<Resource>("toys:index:getToy", InvokeArgs.Empty)));

        Assert.Equal(Urn, await OutputUtilities.GetValueAsync(toy!.Urn));
        Assert.Equal(label, toy is Clockwork clockwork ? await OutputUtilities.GetValueAsync(clockwork.Label) : null);
        Assert.DoesNotContain("robot", engine.Monitor.Registrations.Select(request => request.Name));
    }

    [ResourceType(Token, "1.3.0")]
    public sealed class Clockwork(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
        : CustomResource(Token, name, args, options)
    {
        internal const string Token = "toys:index:Clockwork";

        [Output("label")]
        public Output<string> Label { get; private set; } = null!;
    }
}
