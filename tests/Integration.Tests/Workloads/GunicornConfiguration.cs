using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Integration.Tests.Workloads;

public sealed class GunicornConfiguration
{
    private static readonly GunicornFile File = new(
        Port: 8000, Processes: 4, Connections: 1000,
        Timeout: TimeSpan.FromSeconds(30), GracefulTimeout: TimeSpan.FromSeconds(30), KeepAlive: TimeSpan.FromSeconds(75));

    [Fact]
    public async Task Python_reads_the_values_that_were_set()
    {
        var python = await Executable.FindAsync("python3", "python3");
        var values = await Command.RunAsync(
            python,
            ["-c", "import sys; exec(sys.stdin.read()); print(bind, workers, worker_class, worker_connections, timeout, graceful_timeout, keepalive, preload_app)"],
            input: File.Render());
        Assert.Equal("0.0.0.0:8000 4 uvicorn.workers.UvicornWorker 1000 30 30 75 True", values.Succeeded());
    }

    [Fact]
    public async Task A_process_that_ends_without_the_metrics_library_is_no_error()
    {
        var python = await Executable.FindAsync("python3", "python3");
        (await Command.RunAsync(
            python,
            ["-c", "import sys; sys.modules['prometheus_client'] = None; exec(sys.stdin.read()); child_exit(None, type('W', (), {'pid': 1}))"],
            input: File.Render())).Succeeded();
    }

    [Theory]
    [InlineData("2", 4)]
    [InlineData("500m", 2)]
    [InlineData("4", 8)]
    public void Processes_follow_the_limit_of_the_container_not_the_cores_of_its_node(string limit, int processes) =>
        Assert.Equal(processes, GunicornFile.ProcessesFor(CpuQuantity.Parse(limit)));
}
