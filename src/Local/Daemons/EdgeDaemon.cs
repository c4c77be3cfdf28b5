using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Local.Verbs;
using FreeAgentics.Infra.Rendering.Edge;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>NGINX or HAProxy before the API.</summary>
internal static class EdgeDaemon
{
    public static Daemon Of(LocalPlatform platform) => platform.State.LoadBalancer == LoadBalancer.Nginx ? Nginx(platform) : Haproxy(platform);

    /// <summary>What makes the master read its file again.</summary>
    public static Signal ReloadSignal(LoadBalancer loadBalancer) => loadBalancer == LoadBalancer.Nginx ? Signal.Hangup : Signal.User2;

    /// <summary>The command that says whether the daemon would take its file.</summary>
    public static IReadOnlyList<string> Check(LocalPlatform platform) => platform.State.LoadBalancer == LoadBalancer.Nginx
        ? [.. Of(platform).Command, "-t", "-q"]
        : [platform.Programs["haproxy"], "-c", "-q", "-f", Path.Combine(platform.Folder.Configuration, HaproxyFile.Path)];

    private static Daemon Nginx(LocalPlatform platform) => new()
    {
        Name = LocalAddresses.Edge,
        Kind = "nginx",
        Listens = platform.At(LocalAddresses.Edge).Port,
        Command =
        [
            platform.Programs["nginx"], "-p", platform.Folder.Run, "-e", "stderr",
            "-c", Path.Combine(platform.Folder.Configuration, NginxFile.Path), "-g", "daemon off;",
        ],
        Health = HealthCheck.Http(LocalAddresses.Loopback, platform.At(LocalAddresses.EdgeStatus).Port, "/nginx-ready"),
    };

    private static Daemon Haproxy(LocalPlatform platform) => new()
    {
        Name = LocalAddresses.Edge,
        Kind = "haproxy",
        Listens = platform.At(LocalAddresses.Edge).Port,
        // A master that hands its sockets to the next worker: a reload loses no connection.
        Command = [platform.Programs["haproxy"], "-W", "-db", "-f", Path.Combine(platform.Folder.Configuration, HaproxyFile.Path)],
        Health = HealthCheck.Http(LocalAddresses.Loopback, platform.At(LocalAddresses.EdgeStatus).Port, "/haproxy-ready"),
    };
}
