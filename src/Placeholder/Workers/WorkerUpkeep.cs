using FreeAgentics.Infra.Placeholder.Queue;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Workers;

/// <summary>Renews the worker's lease, and looks for tasks that others left behind.</summary>
public sealed class WorkerUpkeep(WorkerLease lease, ReclaimedTasks reclaimed, TimeSpan duration)
{
    private const int RenewalsPerLease = 5;

    /// <summary>Once, before the first task is taken: a list without a lease would be up for others. Waits for Redis.</summary>
    public async Task FirstAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && !await OnceAsync())
            await Task.Delay(duration / RenewalsPerLease, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async Task RunAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await OnceAsync();
            await Task.Delay(duration / RenewalsPerLease, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> OnceAsync()
    {
        try
        {
            await lease.RenewAsync();
            if (await reclaimed.SweepAsync() is > 0 and var count)
                Console.WriteLine($"reclaimed {count}");
            return true;
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"queue: {error.Message}");
            return false;
        }
    }
}
