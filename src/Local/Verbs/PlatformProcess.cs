using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Steps;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Stops and starts single processes of a platform: to see what the others make of it.</summary>
public static class PlatformProcess
{
    /// <exception cref="LocalException">There is no such process.</exception>
    public static async Task<PlatformReport> StopAsync(string stateRoot, string stack, string searchPath, string name, CancellationToken cancellation)
    {
        var (platform, gate) = ExistingPlatform.Open(stateRoot, stack, searchPath);
        using var held = gate;
        var daemon = Find(platform, name);
        if (platform.Records.IdentityOf(name) is { } process)
            await DaemonStopper.StopAsync(daemon, process).ConfigureAwait(false);
        return await PlatformStatus.OfAsync(platform.Folder, platform.State, cancellation).ConfigureAwait(false);
    }

    /// <exception cref="LocalException">There is no such process, it runs, or it does not start.</exception>
    public static async Task<PlatformReport> StartAsync(string stateRoot, string stack, string searchPath, string name, IStepObserver observer, CancellationToken cancellation)
    {
        var (platform, gate) = ExistingPlatform.Open(stateRoot, stack, searchPath);
        using var held = gate;
        var daemon = Find(platform, name);
        if (platform.Records.IsAlive(name))
            throw new LocalException($"{name} runs.", isMistake: true);
        using var steps = new StepRunner(observer, cancellation);
        _ = steps.Run(name, stop => new PlatformStart(platform, observer).StartAsync(daemon, stop));
        await steps.AllAsync().ConfigureAwait(false);
        return await PlatformStatus.OfAsync(platform.Folder, platform.State, cancellation).ConfigureAwait(false);
    }

    private static Daemon Find(LocalPlatform platform, string name)
    {
        var all = platform.Records.All();
        return all.FirstOrDefault(daemon => daemon.Name == name)
            ?? throw new LocalException($"there is no process {name}. There are: {string.Join(", ", all.Select(daemon => daemon.Name))}.", isMistake: true);
    }
}
