using System.Diagnostics;
using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Local.Tests.Load;
using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Commands;

/// <summary>The verbs as a user types them.</summary>
public sealed class The_local_platform : IAsyncLifetime, IDisposable
{
    private readonly StateFolder _state = new();

    public Task InitializeAsync() => DebianPackages.EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task Comes_up_scales_and_goes_and_leaves_nothing_twice()
    {
        for (var round = 0; round < 2; round++)
        {
            var up = await _state.RunAsync("up", "dev");
            Assert.True(up.Code == 0, up.Error);
            Assert.Contains("The local platform of dev is up after ", up.Error, StringComparison.Ordinal);
            await RefusesAsync("up", "is up already");

            var status = await _state.RunAsync("status", "dev");
            Assert.Equal(0, status.Code);
            Assert.Matches(@"(?m)^postgres-0 +\d+ +127\.0\.0\.1:\d+ +healthy$", status.Out);
            Assert.Contains("api 3, workers 2", status.Out, StringComparison.Ordinal);

            var scaled = await _state.ReportAsync("scale", "dev", "api=5", "workers=3");
            Assert.Equal((5, 3, true), (scaled.Api, scaled.Workers, scaled.Healthy));
            await AnsweredByAllAsync(scaled);
            AssertNobodyElseReadsSecrets(scaled.Folder);
            Assert.True(_state.Processes().Count >= scaled.Processes.Count);

            var down = await _state.RunAsync("down", "dev");
            Assert.True(down.Code == 0, down.Error);
            Assert.Equal([], _state.Processes());
            Assert.Equal([], Files());
        }
    }

    [Fact]
    public async Task Clears_away_what_it_has_begun_when_interrupted()
    {
        using var up = await BegunAsync();

        await RunningPlatform.SignalAsync(up.Id, "INT");

        var result = await ProcessRun.EndOfAsync(up);
        Assert.Equal(130, result.Code);
        Assert.EndsWith("infra: interrupted\n", result.Error, StringComparison.Ordinal);
        Assert.Equal([], _state.Processes());
        Assert.Equal([], Files());
    }

    [Fact]
    public async Task Finds_what_a_killed_start_has_left()
    {
        using var up = await BegunAsync();
        await RunningPlatform.SignalAsync(up.Id, "KILL");
        await ProcessRun.EndOfAsync(up);
        Assert.NotEmpty(_state.Processes());

        var status = await _state.RunAsync("status", "dev");
        Assert.Equal(1, status.Code);
        Assert.Contains("Its start was cut short", status.Out, StringComparison.Ordinal);
        await RefusesAsync("up", "was cut short, and processes of it still run. Fix: ./infra local down dev");
        var down = await _state.RunAsync("down", "dev");

        Assert.True(down.Code == 0, down.Error);
        Assert.Equal([], _state.Processes());
        Assert.Equal([], Files());
    }

    [Theory]
    [InlineData("up", "nowhere", "Pulumi.nowhere.yaml")]
    [InlineData("status", "dev", "is not up. Fix: ./infra local up dev")]
    [InlineData("down", "dev", "is not up: there is nothing to end")]
    [InlineData("roll", "dev", "is not up. Fix: ./infra local up dev")]
    public async Task Says_what_is_wrong_with_what_it_is_asked(string verb, string stack, string problem)
    {
        var result = await _state.RunAsync(verb, stack);
        Assert.Equal(2, result.Code);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
        Assert.Equal([], Files());
    }

    [Fact]
    public async Task Says_all_that_is_wrong_with_numbers_at_once()
    {
        var result = await _state.RunAsync("scale", "dev", "api", "workers=many", "api=1", "api=2");
        Assert.Equal(2, result.Code);
        Assert.Contains("'api' must be a workload and a number, such as api=5.", result.Error, StringComparison.Ordinal);
        Assert.Contains("'workers=many' must be", result.Error, StringComparison.Ordinal);
        Assert.Contains("api is given twice.", result.Error, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Files() => _state.Files();

    private async Task RefusesAsync(string verb, string reason)
    {
        var refused = await _state.RunAsync(verb, "dev");
        Assert.Equal(2, refused.Code);
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
    }

    /// <summary>A start of which some daemons run, and not yet all.</summary>
    private async Task<Process> BegunAsync()
    {
        var up = ProcessRun.Start("dotnet", [BuiltCommand.Assembly, .. _state.Arguments("up", "dev")]);
        await Eventually.IsAsync(
            () => Task.FromResult(File.Exists(Path.Combine(_state.Path, "dev", "processes", "redis-queue.pid"))), "the start has begun");
        return up;
    }

    private static async Task AnsweredByAllAsync(PlatformSnapshot platform)
    {
        var seen = new HashSet<string>();
        using var client = Callers.New(platform.Url, keep: false);
        for (var tries = 0; tries < 200 && seen.Count < platform.Api; tries++)
            seen.Add(await client.GetStringAsync(new Uri("/api/v1/wait/0", UriKind.Relative)));
        Assert.Equal(platform.Api, seen.Count);
    }

    private static void AssertNobodyElseReadsSecrets(string folder)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        var secrets = Directory.EnumerateFiles(Path.Combine(folder, "secrets"), "*", SearchOption.AllDirectories).ToList();
        Assert.True(secrets.Count > 8);
        Assert.All(
            secrets.Concat(Directory.EnumerateFiles(Path.Combine(folder, "processes"))),
            file => Assert.True((File.GetUnixFileMode(file) & Others) == 0, $"{file} is open to others"));
    }
}
