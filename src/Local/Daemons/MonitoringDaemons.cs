using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Monitoring;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>Prometheus and Alertmanager.</summary>
internal static class MonitoringDaemons
{
    public static IEnumerable<Daemon> Of(LocalPlatform platform) => [Prometheus(platform), Alertmanager(platform)];

    private static Daemon Prometheus(LocalPlatform platform)
    {
        var address = platform.At(LocalAddresses.Prometheus);
        return new()
        {
            Name = LocalAddresses.Prometheus,
            Kind = "prometheus",
            Command =
            [
                platform.Programs["prometheus"],
                $"--config.file={Path.Combine(platform.Folder.Configuration, PrometheusFile.Path)}",
                $"--storage.tsdb.path={NewData(platform, LocalAddresses.Prometheus)}",
                $"--web.listen-address={address}",
                "--log.level=warn",
            ],
            Health = HealthCheck.Http(address.Host, address.Port, "/-/ready"),
        };
    }

    private static Daemon Alertmanager(LocalPlatform platform)
    {
        var address = platform.At(LocalAddresses.Alertmanager);
        return new()
        {
            Name = LocalAddresses.Alertmanager,
            Kind = "alertmanager",
            Command =
            [
                platform.Programs["prometheus-alertmanager"],
                $"--config.file={Path.Combine(platform.Folder.Configuration, AlertmanagerFile.Path)}",
                $"--storage.path={NewData(platform, LocalAddresses.Alertmanager)}",
                $"--web.listen-address={address}",
                // Alone: no gossip with others.
                "--cluster.listen-address=",
                "--log.level=warn",
            ],
            Health = HealthCheck.Http(address.Host, address.Port, "/-/ready"),
        };
    }

    private static string NewData(LocalPlatform platform, string name)
    {
        var data = platform.Folder.Data(name);
        platform.Folder.CreateFolder(data);
        return data;
    }
}
