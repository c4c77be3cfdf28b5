using System.Diagnostics;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Programs;

public sealed class ProgramEndTests
{
    [Fact]
    public async Task A_program_that_throws_is_reported_once_without_its_stack()
    {
        var program = new InProcessProgram((_, _) => throw new InvalidOperationException("no such zone"));
        var result = await Preview.RunAsync(PreviewRequests.Plain, program);
        Assert.Equal(["The program failed: no such zone"], result.Errors());
        Assert.Contains("at FreeAgentics", result.Diagnostics.Single().Detail, StringComparison.Ordinal);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task An_error_that_the_program_logged_is_all_there_is_to_say()
    {
        var result = await Preview.RunAsync(PreviewRequests.Plain, new InProcessProgram(async (environment, cancellation) =>
        {
            using var program = new RawProgram(environment["PULUMI_MONITOR"]);
            await program.Engine.LogAsync(
                new LogRequest { Severity = LogSeverity.Error, Message = "Running program 'x' failed with an unhandled exception:\nSystem.Exception: no\n   at Main() in /src/Program.cs:line 1" },
                cancellationToken: cancellation);
            return 32;
        }));
        var error = result.Diagnostics.Single();
        Assert.Equal("Running program 'x' failed with an unhandled exception:\nSystem.Exception: no", error.Message);
        Assert.Contains("Program.cs:line 1", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_exits_before_it_is_done_is_an_error_that_names_its_last_resource()
    {
        var result = await Preview.RunAsync(PreviewRequests.Plain, Unfinished(exitCode: 0));
        Assert.Equal(
            ["The program ended before it had told the engine that everything is declared; it must await Deployment.RunAsync and return its result. The last resource it registered was urn:pulumi:dev::test::random:index/randomPet:RandomPet::pet."],
            result.Errors());
    }

    [Theory]
    [InlineData(3, "The program failed with exit code 3.")]
    [InlineData(32, "The program failed without saying why (exit code 32).")]
    [InlineData(137, "The program was killed by signal 9. The last resource it registered was urn:pulumi:dev::test::random:index/randomPet:RandomPet::pet.")]
    public async Task An_exit_code_is_put_into_words(int exitCode, string message)
    {
        var result = await Preview.RunAsync(PreviewRequests.Plain, Unfinished(exitCode));
        Assert.Equal([message], result.Errors());
    }

    [Fact]
    public async Task The_last_output_of_a_failing_process_is_shown()
    {
        var result = await Preview.RunAsync(PreviewRequests.Plain, Shell("echo starting; echo 'cannot read settings' >&2; exit 7"));
        Assert.Equal(["The program failed with exit code 7.\nIts last output:\n  starting\n  cannot read settings"], result.Errors().Select(Sorted));
    }

    [Fact]
    public async Task A_process_that_is_killed_is_reported()
    {
        var result = await Preview.RunAsync(PreviewRequests.Plain, Shell("kill -KILL $$"));
        Assert.Equal(["The program was killed by signal 9. It had registered no resource."], result.Errors());
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_with_everything_it_started()
    {
        var pidFile = Path.GetTempFileName();
        var watch = Stopwatch.StartNew();
        var result = await Preview.RunAsync(
            PreviewRequests.Plain with { Timeout = TimeSpan.FromSeconds(10) }, Shell($"sleep 300 & echo $! > {pidFile}; wait"));
        Assert.Equal(["The program was stopped: it did not end within 10 seconds. It had registered no resource."], result.Errors());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(200));
        await AssertGoneAsync(int.Parse(await File.ReadAllTextAsync(pidFile)));
        File.Delete(pidFile);
    }

    [Fact]
    public async Task A_cancelled_preview_kills_the_program_and_says_so()
    {
        var pidFile = Path.GetTempFileName();
        using var cancel = new CancellationTokenSource();
        var preview = Preview.RunAsync(PreviewRequests.Plain, Shell($"echo $$ > {pidFile}; sleep 300"), cancellation: cancel.Token);
        while (new FileInfo(pidFile).Length == 0)
            await Task.Delay(20);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => preview);
        await AssertGoneAsync(int.Parse(await File.ReadAllTextAsync(pidFile)));
        File.Delete(pidFile);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_before_anything_else()
    {
        var failure = await Assert.ThrowsAsync<ProgramStartException>(() =>
            Preview.RunAsync(PreviewRequests.Plain, new ProgramProcess("stacks.dll", AppContext.BaseDirectory)));
        Assert.Equal("The program stacks.dll is not there. Build it first: dotnet build.", failure.Message);
    }

    [Fact]
    public async Task A_program_gets_the_variables_of_the_real_command_line()
    {
        IReadOnlyDictionary<string, string>? environment = null;
        var request = PreviewRequests.With(("b:key", "1"), ("a:key", "\"")) with { SecretKeys = new HashSet<string> { "a:key" } };
        await Preview.RunAsync(request, new InProcessProgram((given, _) =>
        {
            environment = given;
            return Task.FromResult(0);
        }));
        Assert.Matches(@"^127\.0\.0\.1:\d+$", environment!["PULUMI_MONITOR"]);
        Assert.Equal(environment["PULUMI_MONITOR"], environment["PULUMI_ENGINE"]);
        Assert.Equal("""{"a:key":"\u0022","b:key":"1"}""", environment["PULUMI_CONFIG"]);
        Assert.Equal("""["a:key"]""", environment["PULUMI_CONFIG_SECRET_KEYS"]);
        Assert.Equal(("test", "dev", "organization", "true"), (environment["PULUMI_PROJECT"], environment["PULUMI_STACK"], environment["PULUMI_ORGANIZATION"], environment["PULUMI_DRY_RUN"]));
    }

    private static InProcessProgram Unfinished(int exitCode) => new(async (environment, cancellation) =>
    {
        using var program = new RawProgram(environment["PULUMI_MONITOR"]);
        await program.CustomAsync("random:index/randomPet:RandomPet", "pet");
        return exitCode;
    });

    private static ProgramProcess Shell(string script) => new("/bin/sh", AppContext.BaseDirectory, "-c", script);

    // Two pipes may be read in either order.
    private static string Sorted(string message) => message.Replace("  cannot read settings\n  starting", "  starting\n  cannot read settings", StringComparison.Ordinal);

    private static async Task AssertGoneAsync(int process)
    {
        // A killed process stays in the table until its parent has collected it.
        bool IsThere() => Directory.Exists($"/proc/{process}") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        for (var attempt = 0; attempt < 1200 && IsThere(); attempt++)
            await Task.Delay(50);
        Assert.False(IsThere());
    }
}
