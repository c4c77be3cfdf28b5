using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Topology;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Says how a platform is.</summary>
public static class PlatformStatus
{
    /// <param name="stateRoot">Holds one folder a stack.</param>
    /// <exception cref="LocalException">The stack has no platform here.</exception>
    public static Task<PlatformReport> OfAsync(string stateRoot, string stack, CancellationToken cancellation)
    {
        var (folder, state) = ExistingPlatform.Find(stateRoot, stack);
        return OfAsync(folder, state, cancellation);
    }

    internal static async Task<PlatformReport> OfAsync(StackFolder folder, PlatformState state, CancellationToken cancellation)
    {
        var running = state.BootId == ProcessTable.BootId();
        var processes = await Task.WhenAll(folder.Records.All().Select(daemon => OfAsync(folder.Records, daemon, running, cancellation))).ConfigureAwait(false);
        return new(state.Stack, new Uri($"http://{LocalAddresses.At(state, LocalAddresses.Edge)}"), folder.Path, state.IsComplete, [.. processes]);
    }

    private static async Task<ProcessReport> OfAsync(DaemonRecords records, Daemon daemon, bool sameBoot, CancellationToken cancellation)
    {
        var identity = records.IdentityOf(daemon.Name);
        var alive = sameBoot && identity is { IsAlive: true };
        var healthy = alive && await HealthProbe.AskAsync(daemon.Health, cancellation).ConfigureAwait(false);
        return new(daemon.Name, daemon.Kind, identity?.Pid, daemon.Health.Host, daemon.Port, alive, healthy);
    }
}
