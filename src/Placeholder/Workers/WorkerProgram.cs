using System.Runtime.InteropServices;
using FreeAgentics.Infra.Placeholder.Configuration;
using FreeAgentics.Infra.Placeholder.Data;
using FreeAgentics.Infra.Placeholder.Queue;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Workers;

/// <summary>The mode <c>worker</c>: takes tasks from the queue until it is told to stop, then finishes what it has in hand.</summary>
public static class WorkerProgram
{
    public static async Task RunAsync(ApplicationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var stopping = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

        await using var blocking = await ConnectionMultiplexer.ConnectAsync(settings.Queue);
        await using var shared = await ConnectionMultiplexer.ConnectAsync(settings.Queue);
        await using var pools = new DatabasePools(settings);
        var keys = new QueueKeys(settings.QueueName);
        // A name that no earlier process had: what an earlier one held must not look like this one's.
        var worker = $"{settings.Instance}-{Guid.NewGuid():N}";
        var inbox = new TaskInbox(blocking, shared, keys, worker);
        var lease = new WorkerLease(shared, keys, worker, settings.Lease);
        var upkeep = new WorkerUpkeep(lease, new ReclaimedTasks(shared, keys, inbox, worker), settings.Lease);

        await upkeep.FirstAsync(stopping.Token);
        using var ended = new CancellationTokenSource();
        var keepingUp = upkeep.RunAsync(ended.Token);
        var loop = new TaskLoop(inbox, new TaskStore(pools), settings.TaskTimeLimit);
        await Task.WhenAll(Enumerable.Range(0, settings.Concurrency).Select(_ => loop.RunAsync(stopping.Token)));
        await ended.CancelAsync();
        await keepingUp;
        await lease.EndAsync();

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }
}
