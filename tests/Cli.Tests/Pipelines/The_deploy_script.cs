using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Pipelines;

/// <summary>With stand-ins for pulumi, dotnet and the launcher: the order of things, and what stops it.</summary>
public sealed class The_deploy_script : IDisposable
{
    private readonly FakePrograms _programs = new();
    private readonly string _script;

    public The_deploy_script()
    {
        _script = _programs.Write("repository/.ci/deploy", File.ReadAllText(Path.Combine(BuiltCommand.Repository, ".ci", "deploy")));
        _programs.Add("dotnet", "");
        _programs.Add("pulumi", $"""
            case "$1 $2" in
                "stack export") for file; do :; done; echo secret >"$file"; stat -c %a "$(dirname "$file")" "$file" >'{_programs.PathOf("modes")}'; echo "$file" >'{_programs.PathOf("state")}' ;;
            esac
            """);
    }

    [Fact]
    public async Task Judges_the_standing_state_and_deploys_with_the_policies()
    {
        var result = await RunAsync("exit 0");

        Assert.Equal(0, result.Code);
        Assert.Collection(
            _programs.Calls,
            call => Assert.Equal("pulumi login --non-interactive s3://state", call),
            call => Assert.StartsWith("pulumi stack export --non-interactive --stack prod --file ", call, StringComparison.Ordinal),
            call => Assert.StartsWith("infra preview prod --against ", call, StringComparison.Ordinal),
            call => Assert.StartsWith("dotnet publish src/PolicyPack ", call, StringComparison.Ordinal),
            call => Assert.StartsWith("pulumi up --non-interactive --yes --stack prod --policy-pack ", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deploys_nothing_when_the_preview_fails()
    {
        var result = await RunAsync("exit 1");

        Assert.Equal(1, result.Code);
        Assert.DoesNotContain(_programs.Calls, call => call.StartsWith("pulumi up", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("exit 1")]
    public async Task Keeps_the_state_to_itself_and_not_for_long(string preview)
    {
        await RunAsync(preview);

        Assert.Equal("700\n600\n", _programs.Read("modes"));
        Assert.False(File.Exists(_programs.Read("state").Trim()));
    }

    [Fact]
    public async Task Asks_for_the_backend()
    {
        var result = await _programs.RunAsync("sh", [_script, "prod"], new Dictionary<string, string?> { ["PULUMI_BACKEND_URL"] = null });

        Assert.NotEqual(0, result.Code);
        Assert.Contains("PULUMI_BACKEND_URL", result.Error, StringComparison.Ordinal);
        Assert.Empty(_programs.Calls);
    }

    public void Dispose() => _programs.Dispose();

    private Task<ProcessResult> RunAsync(string preview)
    {
        _programs.Add("infra", preview);
        File.CreateSymbolicLink(_programs.PathOf("repository/infra"), _programs.PathOf("bin/infra"));
        return _programs.RunAsync("sh", [_script, "prod"], new Dictionary<string, string?> { ["PULUMI_BACKEND_URL"] = "s3://state" });
    }
}
