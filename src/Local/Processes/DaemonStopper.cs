namespace FreeAgentics.Infra.Local.Processes;

/// <summary>Stops processes, and what they have left running.</summary>
public static class DaemonStopper
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AfterKill = TimeSpan.FromSeconds(5);

    /// <summary>Asks it to stop, and kills it when it takes too long.</summary>
    public static async Task StopAsync(Daemon daemon, ProcessIdentity process)
    {
        ArgumentNullException.ThrowIfNull(daemon);
        process.Send(daemon.StopSignal);
        if (!await EndsAsync(process, daemon.StopPatience).ConfigureAwait(false))
        {
            process.Send(Signal.Kill);
            await EndsAsync(process, AfterKill).ConfigureAwait(false);
        }

        await KillSessionAsync(process).ConfigureAwait(false);
    }

    // A master that was killed leaves its workers. While one lives, the number of its session is not given again;
    // a process of that number with another start shows that none does.
    private static async Task KillSessionAsync(ProcessIdentity leader)
    {
        if (ProcessTable.Find(leader.Pid) is { } other && other.StartTicks != leader.StartTicks)
            return;
        var rest = ProcessTable.All().Where(entry => entry.Session == leader.Pid && entry.Pid != leader.Pid && !entry.IsEnded)
            .Select(entry => new ProcessIdentity(entry.Pid, entry.StartTicks)).ToList();
        foreach (var process in rest)
            process.Send(Signal.Kill);
        foreach (var process in rest)
            await EndsAsync(process, AfterKill).ConfigureAwait(false);
    }

    private static async Task<bool> EndsAsync(ProcessIdentity process, TimeSpan patience)
    {
        var deadline = DateTime.UtcNow + patience;
        while (process.IsAlive)
        {
            if (DateTime.UtcNow >= deadline)
                return false;
            await Task.Delay(Pause).ConfigureAwait(false);
        }

        return true;
    }
}
