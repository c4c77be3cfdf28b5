using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>Redis, once for the cache and once for the queue.</summary>
internal static class RedisDaemons
{
    public static IEnumerable<Daemon> Of(LocalPlatform platform) =>
        ((string[])[LocalAddresses.Cache, LocalAddresses.Queue]).Select(name => One(platform, name));

    private static Daemon One(LocalPlatform platform, string name)
    {
        platform.Folder.CreateFolder(Path.Combine(platform.Folder.Run, name));
        return new()
        {
            Name = name,
            Kind = "redis",
            Command = [platform.Programs["redis-server"], Path.Combine(platform.Folder.Configuration, "redis", $"{name}.conf")],
            Health = HealthCheck.Redis(LocalAddresses.Loopback, platform.At(name).Port),
        };
    }
}
