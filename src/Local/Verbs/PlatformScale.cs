using FreeAgentics.Infra.Local.Daemons;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Steps;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Changes how many processes of the application there are, and replaces them, as a Deployment would: none takes requests before it is ready, none goes before it is left alone.</summary>
public static class PlatformScale
{
    /// <param name="wanted">By workload: api, workers.</param>
    /// <exception cref="LocalException">There is no platform, or it cannot have that many.</exception>
    public static async Task<PlatformReport> ToAsync(
        string stateRoot, string stack, string searchPath, IReadOnlyDictionary<string, int> wanted, IStepObserver observer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (platform, gate) = ExistingPlatform.Open(stateRoot, stack, searchPath);
        using var held = gate;
        ScaleLimits.Check(platform.Topology, wanted);
        var fleet = new ApplicationFleet(platform);
        if (wanted.TryGetValue(platform.Topology.Workers.Name, out var workers))
            await WorkersAsync(platform, fleet, workers, observer, cancellation).ConfigureAwait(false);
        if (wanted.TryGetValue(platform.Topology.Api.Name, out var api))
            await ApiAsync(platform, fleet, api, observer, cancellation).ConfigureAwait(false);
        return await PlatformStatus.OfAsync(platform.Folder, platform.State, cancellation).ConfigureAwait(false);
    }

    /// <summary>Replaces every process of the API by a new one, as many at a time as the Deployment's surge.</summary>
    /// <exception cref="LocalException">There is no platform, or a new process is not well.</exception>
    public static async Task<PlatformReport> ReplaceAsync(string stateRoot, string stack, string searchPath, IStepObserver observer, CancellationToken cancellation)
    {
        var (platform, gate) = ExistingPlatform.Open(stateRoot, stack, searchPath);
        using var held = gate;
        var fleet = new ApplicationFleet(platform);
        var serving = fleet.Running(ApplicationDaemons.Api);
        foreach (var old in serving.Chunk(platform.Topology.Api.Surge(serving.Count)).ToList())
        {
            var fresh = fleet.NewApi(old.Length);
            await StartAsync(platform, fresh, observer, cancellation).ConfigureAwait(false);
            await Task.Delay(platform.Shorter(platform.Topology.Api.MinReady), cancellation).ConfigureAwait(false);
            serving = [.. serving.Except(old), .. fresh];
            await LeaveAsync(platform, old, serving, observer, cancellation).ConfigureAwait(false);
        }

        return await PlatformStatus.OfAsync(platform.Folder, platform.State, cancellation).ConfigureAwait(false);
    }

    private static async Task ApiAsync(LocalPlatform platform, ApplicationFleet fleet, int wanted, IStepObserver observer, CancellationToken cancellation)
    {
        var running = fleet.Running(ApplicationDaemons.Api);
        if (wanted >= running.Count)
        {
            var fresh = fleet.NewApi(wanted - running.Count);
            await StartAsync(platform, fresh, observer, cancellation).ConfigureAwait(false);
            await EdgeReload.RunAsync(platform, [.. running, .. fresh], cancellation).ConfigureAwait(false);
            return;
        }

        await LeaveAsync(platform, [.. running.Skip(wanted)], [.. running.Take(wanted)], observer, cancellation).ConfigureAwait(false);
    }

    private static async Task WorkersAsync(LocalPlatform platform, ApplicationFleet fleet, int wanted, IStepObserver observer, CancellationToken cancellation)
    {
        var running = fleet.Running(ApplicationDaemons.Worker);
        await StartAsync(platform, fleet.NewWorkers(Math.Max(0, wanted - running.Count)), observer, cancellation).ConfigureAwait(false);
        await StopAsync(platform, running.Skip(wanted), observer).ConfigureAwait(false);
    }

    private static async Task StartAsync(LocalPlatform platform, IReadOnlyCollection<Daemon> fresh, IStepObserver observer, CancellationToken cancellation)
    {
        var start = new PlatformStart(platform, observer);
        using var steps = new StepRunner(observer, cancellation);
        foreach (var daemon in fresh)
            _ = steps.Run(daemon.Name, stop => start.StartAsync(daemon, stop));
        try
        {
            await steps.AllAsync().ConfigureAwait(false);
        }
        catch
        {
            // Nobody has been sent to them yet.
            await StopAsync(platform, fresh, observer).ConfigureAwait(false);
            throw;
        }
    }

    // First nobody is sent there any more, then it is told to go. From the first of these on, the way back would be the longer one: no interruption.
    private static async Task LeaveAsync(
        LocalPlatform platform, IReadOnlyCollection<Daemon> leaving, IReadOnlyCollection<Daemon> staying, IStepObserver observer, CancellationToken cancellation)
    {
        await EdgeReload.RunAsync(platform, staying, cancellation).ConfigureAwait(false);
        await Task.Delay(platform.Shorter(platform.Topology.Api.PreStop), CancellationToken.None).ConfigureAwait(false);
        await StopAsync(platform, leaving, observer).ConfigureAwait(false);
    }

    private static Task StopAsync(LocalPlatform platform, IEnumerable<Daemon> leaving, IStepObserver observer) => Task.WhenAll(leaving.Select(async daemon =>
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        if (platform.Records.IdentityOf(daemon.Name) is { } process)
            await DaemonStopper.StopAsync(daemon, process).ConfigureAwait(false);
        platform.Records.Forget(daemon.Name);
        observer.Done($"{daemon.Name} gone", TimeSpan.Zero, System.Diagnostics.Stopwatch.GetElapsedTime(started));
    }));
}
