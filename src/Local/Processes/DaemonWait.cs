using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.State;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>Waits for a process that has just been started.</summary>
public static class DaemonWait
{
    private const int LogLines = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ToAppear = TimeSpan.FromSeconds(10);

    /// <exception cref="LocalException">It ended, or is not well in time; the message holds the end of its log.</exception>
    public static async Task HealthyAsync(StackFolder folder, Daemon daemon, HealthCheck check, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(daemon);
        var records = folder.Records;
        var deadline = DateTime.UtcNow + ToAppear;
        while (records.IdentityOf(daemon.Name) is null && DateTime.UtcNow < deadline)
            await Task.Delay(5, cancellation).ConfigureAwait(false);
        if (await HealthProbe.WaitAsync(check, () => records.IsAlive(daemon.Name), Patience, cancellation).ConfigureAwait(false) && records.IsAlive(daemon.Name))
            return;
        var what = records.IsAlive(daemon.Name) ? $"runs, but is not well after {Patience.TotalSeconds} seconds" : "has ended";
        throw new LocalException($"{daemon.Name} {what}. The end of its log:\n{folder.LogEnd(daemon.Name, LogLines)}");
    }
}
