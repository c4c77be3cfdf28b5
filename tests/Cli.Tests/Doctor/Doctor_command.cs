using System.Text.Json;
using FreeAgentics.Infra.Cli.Commands.Doctor;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Doctor;

public sealed class Doctor_command
{
    private const string Canary = "canary-5f1c";

    [Fact]
    public async Task Json_says_of_every_tool_whether_it_is_there_and_what_for()
    {
        var result = await BuiltCommand.RunAsync("doctor", "--format", "json");

        using var document = JsonDocument.Parse(result.Out);
        var tools = document.RootElement.GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(0, result.Code);
        Assert.True(document.RootElement.GetProperty("canPreview").GetBoolean());
        Assert.Equal(Tool.All.Select(tool => tool.Name), tools.Select(tool => tool.GetProperty("name").GetString()!));
        Assert.All(tools, tool => Assert.NotEqual("", tool.GetProperty("purpose").GetString()));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Credentials_are_named_by_their_source_and_never_shown(string format)
    {
        var result = await ProcessRun.OfAsync(
            "dotnet",
            [BuiltCommand.Assembly, "doctor", "--format", format],
            environment: new Dictionary<string, string?> { ["AWS_ACCESS_KEY_ID"] = Canary, ["PULUMI_CONFIG_PASSPHRASE"] = Canary });

        Assert.Contains("AWS_ACCESS_KEY_ID", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_is_not_on_the_path_is_missing()
    {
        var tool = new Tool("Ghost", "no-such-command-4711", "--version", Need.Test, "haunts", "call somebody");

        var finding = await new ToolProbe("/usr/bin").FindAsync(tool, CancellationToken.None);

        Assert.Equal(new ToolFinding(tool, null, null), finding);
    }

    [Fact]
    public async Task A_tool_that_will_not_tell_its_version_is_there_all_the_same()
    {
        var tool = new Tool("Silence", "true", "--quiet", Need.Test, "says nothing", "");

        var finding = await new ToolProbe("/usr/bin:/bin").FindAsync(tool, CancellationToken.None);

        Assert.NotNull(finding.Path);
        Assert.Null(finding.Version);
    }

    [Fact]
    public void A_machine_without_an_SDK_cannot_preview()
    {
        var diagnosis = new Diagnosis([.. Tool.All.Select(tool => new ToolFinding(tool, null, null))], []);

        Assert.False(diagnosis.CanPreview);
        Assert.EndsWith("cannot run here yet.\n", DiagnosisText.Of(diagnosis, Reports.Terminal.TerminalStyle.Plain), StringComparison.Ordinal);
    }
}
