using System.Globalization;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>The content of gunicorn.conf.py.</summary>
/// <param name="Port">Where the API listens.</param>
/// <param name="Processes">Worker processes.</param>
/// <param name="Connections">Connections that one process serves at once.</param>
/// <param name="Timeout">A process silent for longer is killed.</param>
/// <param name="GracefulTimeout">What running requests get when a process ends.</param>
/// <param name="KeepAlive">Idle connections stay open for so long; longer than the ingress keeps them.</param>
public sealed record GunicornFile(
    int Port, int Processes, int Connections, TimeSpan Timeout, TimeSpan GracefulTimeout, TimeSpan KeepAlive)
{
    /// <summary>Two processes a core of the limit: os.cpu_count() would count the node's cores.</summary>
    public static int ProcessesFor(CpuQuantity limit) => Math.Max(2, (int)Math.Round(2 * limit.Cores, MidpointRounding.AwayFromZero));

    /// <summary>True for the guide's count of the node's cores, in place of <see cref="Processes"/>.</summary>
    public bool ProcessesByNode { get; init; }

    /// <returns>Python that gunicorn loads.</returns>
    public string Render() =>
        $"""
        {(ProcessesByNode ? "import multiprocessing\n\n" : "")}bind = "0.0.0.0:{Port}"
        workers = {(ProcessesByNode ? "multiprocessing.cpu_count() * 2 + 1" : Processes.ToString(CultureInfo.InvariantCulture))}
        worker_class = "uvicorn.workers.UvicornWorker"
        worker_connections = {Connections}
        # Heartbeat files on a disk can stall a process; this is memory.
        worker_tmp_dir = "/dev/shm"
        max_requests = 1000
        max_requests_jitter = 100
        preload_app = True
        timeout = {Seconds(Timeout)}
        graceful_timeout = {Seconds(GracefulTimeout)}
        keepalive = {Seconds(KeepAlive)}
        accesslog = "-"
        errorlog = "-"


        def child_exit(server, worker):
            # With several processes, prometheus_client keeps a file for each; one that ended must not count on.
            try:
                from prometheus_client import multiprocess
            except ImportError:
                return
            multiprocess.mark_process_dead(worker.pid)

        """;

    private static string Seconds(TimeSpan span) => ((int)span.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
