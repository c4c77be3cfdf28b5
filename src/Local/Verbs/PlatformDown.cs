using FreeAgentics.Infra.Local.Daemons;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.State;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Ends a platform, however whole it is: no process and no file is left.</summary>
public static class PlatformDown
{
    /// <param name="keepLogs">A folder that the logs go to; null throws them away.</param>
    /// <returns>How many processes were stopped.</returns>
    /// <exception cref="LocalException">There is nothing to end.</exception>
    public static async Task<int> RunAsync(string stateRoot, string stack, string? keepLogs)
    {
        var folder = ExistingPlatform.FolderOf(stateRoot, stack, new([], null, null));
        Refuse();
        using var gate = StackLock.Take(stateRoot, stack);
        Refuse();
        var stopped = await StopAsync(folder).ConfigureAwait(false);
        if (keepLogs is not null)
            Keep(folder, keepLogs);
        folder.Delete();
        return stopped;

        void Refuse()
        {
            if (!folder.Exists)
                throw new LocalException($"the local platform of {stack} is not up: there is nothing to end.", isMistake: true);
        }
    }

    /// <summary>Stops what runs and removes the files.</summary>
    internal static async Task ClearAsync(StackFolder folder)
    {
        if (!folder.Exists)
            return;
        await StopAsync(folder).ConfigureAwait(false);
        folder.Delete();
    }

    // After a restart of the machine every number of a process means another, so none is touched.
    private static async Task<int> StopAsync(StackFolder folder)
    {
        if (StateFile.Read(folder)?.BootId != ProcessTable.BootId())
            return 0;
        // What was begun when the start was killed: it would go on to write where files are about to vanish.
        var unrecorded = ProcessEnvironment.Marked(folder.Path).ToHashSet();
        unrecorded.ExceptWith(folder.Records.All().Select(daemon => folder.Records.IdentityOf(daemon.Name)).OfType<ProcessIdentity>());
        foreach (var process in unrecorded)
            process.Send(Signal.Kill);
        var stops = folder.Records.All().Select(daemon => (daemon, process: folder.Records.IdentityOf(daemon.Name))).ToList();
        var running = stops.Count(stop => stop.process is { IsAlive: true });
        // The application first: it would wait for stores that are gone.
        foreach (var round in stops.GroupBy(stop => stop.daemon.Kind is ApplicationDaemons.Api or ApplicationDaemons.Worker).OrderByDescending(round => round.Key))
            await Task.WhenAll(round.Where(stop => stop.process is not null).Select(stop => DaemonStopper.StopAsync(stop.daemon, stop.process!.Value))).ConfigureAwait(false);
        return running;
    }

    private static void Keep(StackFolder folder, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var log in Directory.EnumerateFiles(folder.Logs))
            File.Copy(log, Path.Combine(target, Path.GetFileName(log)), overwrite: true);
    }
}
