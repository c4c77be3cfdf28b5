using System.Text.Json;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>A standby region needs what the primary region's stack gives out.</summary>
public sealed class References_between_stacks : IDisposable
{
    private static readonly string Standby = File.ReadAllText(Path.Combine(BuiltCommand.Repository, "Pulumi.prod-west.yaml"));

    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_stack_of_this_repository_is_previewed_in_memory()
    {
        var result = await BuiltCommand.RunAsync("preview", "prod-west");

        Assert.Matches(@"(?m)^> +.*prod +pulumi:pulumi:StackReference +read$", result.Out);
        Assert.Contains("Previewed prod-west in", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_that_refer_to_each_other_are_refused_with_the_whole_chain()
    {
        _project.Write("Pulumi.one.yaml", Standby.Replace("peerStack: prod", "peerStack: two", StringComparison.Ordinal));
        _project.Write("Pulumi.two.yaml", Standby.Replace("peerStack: prod", "peerStack: one", StringComparison.Ordinal));

        var result = await _project.PreviewAsync("one");

        Assert.Equal(1, result.Code);
        Assert.Equal("", result.Out);
        Assert.Contains("stacks refer to each other in a circle: one → two → one", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_named_with_the_way_to_hand_its_outputs_over()
    {
        _project.Write("Pulumi.west.yaml", Standby);

        var result = await _project.PreviewAsync("west");

        Assert.Equal(1, result.Code);
        Assert.Contains("unknown stack 'organization/freeagentics/prod'", result.Error, StringComparison.Ordinal);
        Assert.Contains("--stack-outputs", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("organization/freeagentics/prod")]
    public async Task Outputs_handed_over_are_used_as_they_are(string reference)
    {
        const string HandedOver = "db:handed-over";
        var primary = await BuiltCommand.RunAsync("preview", "prod", "--format", "json");
        using var plan = JsonDocument.Parse(primary.Out);
        var outputs = plan.RootElement.GetProperty("outputs").GetRawText().Replace("db:freeagentics-prod-postgres-0", HandedOver, StringComparison.Ordinal);
        _project.Write("Pulumi.west.yaml", Standby);
        _project.Write("outputs.json", $$"""{"{{reference}}": {{outputs}} }""");

        var result = await _project.PreviewAsync("west", "--stack-outputs", "outputs.json", "--format", "json");

        Assert.Contains("Previewed west in", result.Error, StringComparison.Ordinal);
        Assert.Contains(HandedOver, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_of_the_other_stack_is_told_with_its_place()
    {
        _project.Write("Pulumi.west.yaml", Standby);
        _project.Write("Pulumi.prod.yaml", "config:\n  freeagentics:network:\n    cdir: 10.30.0.0/16\n");

        var result = await _project.PreviewAsync("west");

        Assert.Equal(1, result.Code);
        Assert.Contains("freeagentics:network.cdir", result.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean cidr?", result.Error, StringComparison.Ordinal);
    }
}
