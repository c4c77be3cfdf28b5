using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Data;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>PgBouncer: the pools of all shards, for writes and for reads.</summary>
internal static class PoolerDaemon
{
    public static Daemon Of(LocalPlatform platform) => new()
    {
        Name = LocalAddresses.Pooler,
        Kind = "pgbouncer",
        Command = [platform.Programs["pgbouncer"], Path.Combine(platform.Folder.Configuration, PgBouncerFile.Path)],
        Health = HealthCheck.Postgres(LocalAddresses.Loopback, platform.At(LocalAddresses.Pooler).Port),
        // The first TERM waits for clients; INT closes what is idle and ends.
        StopSignal = Signal.Interrupt,
        StopPatience = TimeSpan.FromSeconds(2),
    };
}
