using System.Text.Json;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Pipelines;

public sealed class The_comment_script : IDisposable
{
    private const string Mark = "<!-- infra-preview -->";
    private const string Commit = "0123456789012345678901234567890123456789";

    private const string PullRequest = $$$"""[{"number":7,"head":{"sha":"{{{Commit}}}"}}]""";

    private readonly FakePrograms _programs = new();

    [Fact]
    public async Task Posts_a_first_comment_with_the_commit_and_the_run()
    {
        var result = await RunAsync(PullRequest, "[]", "a \"report\"\nof | two `lines` é\n");

        Assert.Equal(0, result.Code);
        Assert.Contains(_programs.Calls, call => call.StartsWith("gh api --method GET repos/owner/name/pulls -f state=open -f head=stranger:topic", StringComparison.Ordinal));
        Assert.Contains(_programs.Calls, call => call.StartsWith("gh api --method POST repos/owner/name/issues/7/comments", StringComparison.Ordinal));
        Assert.StartsWith($"{Mark}\na \"report\"\nof | two `lines` é\n", Posted(), StringComparison.Ordinal);
        Assert.Contains(Commit, Posted(), StringComparison.Ordinal);
        Assert.Contains("https://run", Posted(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_over_its_own_comment()
    {
        var comments = $$"""
            [{"id":1,"user":{"login":"stranger"},"body":"hello"}]
            [{"id":2,"user":{"login":"github-actions[bot]"},"body":"{{Mark}}\nold"}]
            """;
        var result = await RunAsync(PullRequest, comments, "new");

        Assert.Equal(0, result.Code);
        Assert.Contains(_programs.Calls, call => call.StartsWith("gh api --method PATCH repos/owner/name/issues/comments/2", StringComparison.Ordinal));
        Assert.DoesNotContain(_programs.Calls, call => call.Contains("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Does_not_repeat_the_mark_that_a_report_begins_with()
    {
        await RunAsync(PullRequest, "[]", $"{Mark}\nreport\n");

        Assert.StartsWith($"{Mark}\nreport\n", Posted(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_comment_alone_in_which_somebody_else_has_put_its_mark()
    {
        var comments = $$"""[{"id":3,"user":{"login":"stranger"},"body":"{{Mark}}\nmine"}]""";
        await RunAsync(PullRequest, comments, "new");

        Assert.Contains(_programs.Calls, call => call.Contains("POST repos/owner/name/issues/7/comments", StringComparison.Ordinal));
        Assert.DoesNotContain(_programs.Calls, call => call.Contains("PATCH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_nothing_about_a_commit_that_is_not_the_head_any_more()
    {
        var result = await RunAsync("""[{"number":7,"head":{"sha":"another"}}]""", "[]", "old news");

        Assert.Equal(0, result.Code);
        Assert.Contains("no open pull request", result.Error, StringComparison.Ordinal);
        Assert.Single(_programs.Calls);
    }

    [Fact]
    public async Task Fails_when_the_service_does()
    {
        _programs.Add("gh", "echo 'HTTP 403' >&2; exit 1");

        var result = await PostAsync("report");

        Assert.NotEqual(0, result.Code);
        Assert.Contains("HTTP 403", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _programs.Dispose();

    private Task<ProcessResult> RunAsync(string pulls, string comments, string report)
    {
        _programs.Add("gh", $"""
            case "$*" in
                *--method\ GET*) cat '{_programs.Write("pulls", pulls)}' ;;
                *--paginate*) cat '{_programs.Write("comments", comments)}' ;;
                *) cat >'{_programs.PathOf("posted")}' ;;
            esac
            """);
        return PostAsync(report);
    }

    private Task<ProcessResult> PostAsync(string report) => _programs.RunAsync(
        Path.Combine(BuiltCommand.Repository, ".ci", "comment"),
        [_programs.Write("comment.md", report)],
        new Dictionary<string, string?> { ["REPOSITORY"] = "owner/name", ["HEAD"] = "stranger:topic", ["COMMIT"] = Commit, ["RUN"] = "https://run" });

    private string Posted() => JsonDocument.Parse(_programs.Read("posted")).RootElement.GetProperty("body").GetString()!;
}
