using FreeAgentics.Infra.Local.Daemons;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Tells the load balancer and Prometheus which processes of the API there are. What is under way goes on.</summary>
internal static class EdgeReload
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="api">Processes that take requests from now on.</param>
    /// <exception cref="LocalException">The load balancer does not run, or refuses its file.</exception>
    public static async Task RunAsync(LocalPlatform platform, IReadOnlyCollection<Daemon> api, CancellationToken cancellation)
    {
        if (platform.Records.IdentityOf(LocalAddresses.Edge) is not { IsAlive: true } edge)
            throw new LocalException($"the load balancer does not run. Fix: ./infra local start {platform.State.Stack} {LocalAddresses.Edge}");
        var addresses = ApplicationFleet.Addresses(api);
        platform.Render(addresses, addresses);
        var check = EdgeDaemon.Check(platform);
        await CommandRun.RunAsync([.. platform.Folder.User.Prefix, .. check], new Dictionary<string, string>(), platform.Folder.Path, cancellation).ConfigureAwait(false);

        // The signal says nothing back: a new worker shows that the master has read the file.
        var before = ProcessTable.ChildrenOf(edge.Pid).Select(child => child.Pid).ToHashSet();
        edge.Send(EdgeDaemon.ReloadSignal(platform.State.LoadBalancer));
        var deadline = DateTime.UtcNow + Patience;
        while (ProcessTable.ChildrenOf(edge.Pid).All(child => before.Contains(child.Pid)))
        {
            if (DateTime.UtcNow >= deadline)
                throw new LocalException($"the load balancer has not read its file again. The end of its log:\n{platform.Folder.LogEnd(LocalAddresses.Edge, 10)}");
            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }

        if (platform.Records.IdentityOf(LocalAddresses.Prometheus) is { } prometheus)
            prometheus.Send(Signal.Hangup);
    }
}
