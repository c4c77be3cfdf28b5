using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>The files of every stack, judged by the daemons that read them.</summary>
public sealed class Every_rendered_file
{
    public static TheoryData<string> Platforms => [.. StackFiles.Platforms];

    [Theory]
    [MemberData(nameof(Platforms))]
    public Task Is_accepted_by_nginx(string stack) => CheckedAsync(stack, async folder =>
        Assert.Contains("test is successful", (await RunAsync("nginx", "nginx", "-t", "-c", folder.PathOf("nginx/nginx.conf"))).Errors, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Platforms))]
    public Task Is_accepted_by_haproxy_without_a_warning(string stack) => CheckedAsync(stack, async folder =>
    {
        var result = await RunAsync("haproxy", "haproxy", "-c", "-f", folder.PathOf("haproxy/haproxy.cfg"));
        Assert.DoesNotContain("WARNING", result.Output + result.Errors, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Platforms))]
    public Task Is_accepted_by_prometheus_and_alertmanager(string stack) => CheckedAsync(stack, async folder =>
    {
        Assert.Contains("2 rule files found", (await RunAsync("promtool", "prometheus", "check", "config", folder.PathOf("prometheus/prometheus.yml"))).Output, StringComparison.Ordinal);
        Assert.Contains("SUCCESS", (await RunAsync("amtool", "prometheus-alertmanager", "check-config", folder.PathOf("alertmanager/alertmanager.yml"))).Output, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Platforms))]
    public Task Is_loaded_by_python(string stack) => CheckedAsync(stack, async folder =>
    {
        var script = $"import runpy; values = runpy.run_path('{folder.PathOf("gunicorn/gunicorn.conf.py")}'); print(values['bind'], values['worker_class'])";
        Assert.Equal("0.0.0.0:8000 uvicorn.workers.UvicornWorker", (await RunAsync("python3", "python3", "-c", script)).Output.Trim());
    });

    [Theory]
    [MemberData(nameof(Platforms))]
    public Task Starts_pgbouncer(string stack) => CheckedAsync(stack, async (folder, placement) =>
    {
        await folder.HandOverAsync();
        var pgbouncer = await Executable.FindAsync("pgbouncer", "pgbouncer");
        await using var daemon = await Daemon.StartAsync(
            [.. PostgresServer.AsPostgres, pgbouncer, folder.PathOf("pgbouncer/pgbouncer.ini")], placement.Pooler.Port, $"{folder.Placement.State}/pgbouncer.log", host: placement.Pooler.Host);
        Assert.DoesNotContain("ERROR", daemon.Log(), StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", daemon.Log(), StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Platforms))]
    public Task Is_free_of_open_marks_and_of_secrets_in_clear(string stack) => CheckedAsync(stack, (folder, _) =>
    {
        foreach (var file in Directory.EnumerateFiles(folder.Placement.Configuration, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("<secret>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("[secret]", text, StringComparison.Ordinal);
            Assert.DoesNotContain(".invalid", text, StringComparison.Ordinal);
        }

        return Task.CompletedTask;
    });

    private static Task CheckedAsync(string stack, Func<RenderedFolder, Task> check) => CheckedAsync(stack, (folder, _) => check(folder));

    private static async Task CheckedAsync(string stack, Func<RenderedFolder, Placement, Task> check)
    {
        await using var folder = RenderedFolder.Create();
        Plan plan = await StackPlan.Of(stack);
        var placement = TestPlacement.Of(plan, folder.Placement);
        folder.Write(FileSet.Of(plan, placement));
        await check(folder, placement);
    }

    private static async Task<CommandResult> RunAsync(string program, string package, params string[] arguments)
    {
        var result = await Command.RunAsync(await Executable.FindAsync(program, package), arguments);
        result.Succeeded();
        return result;
    }
}
