using System.Globalization;
using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>Servers of the database.</summary>
internal static class PostgresDaemons
{
    public const string Kind = "postgres";

    /// <param name="instance">The RDS instance that it stands for.</param>
    public static Daemon Of(LocalPlatform platform, PlanResource instance, Address address) => new()
    {
        Name = instance.Name,
        Kind = Kind,
        Command =
        [
            platform.Programs["postgres"], "-D", platform.Folder.Data(instance.Name),
            "-c", $"config_file={Path.Combine(platform.Folder.Configuration, PostgresFiles.Folder(instance), "postgresql.conf")}",
            // Replicas share a port, and a socket's name is its port. What is thrown away need not outlive a power cut.
            "-c", "unix_socket_directories=", "-c", "fsync=off",
        ],
        Health = HealthCheck.Postgres(address.Host, address.Port),
        StopSignal = Signal.Quit,
    };

    /// <summary>Makes the data of a primary: empty, with an administrator who proves a password.</summary>
    public static Task InitializeAsync(LocalPlatform platform, PlanResource primary, CancellationToken cancellation)
    {
        var data = NewData(platform, primary);
        return RunAsync(platform,
            [
                platform.Programs["initdb"], "-D", data, "-U", platform.Topology.MasterUser, "--auth=scram-sha-256",
                $"--pwfile={platform.Secrets.FileOf(platform.Topology.MasterUser)}", "--no-sync", "--locale=C.UTF-8", "--encoding=UTF8",
            ], cancellation);
    }

    /// <summary>Copies the data of a primary that runs.</summary>
    public static async Task CopyAsync(LocalPlatform platform, PlanResource replica, Address primary, CancellationToken cancellation)
    {
        var data = NewData(platform, replica);
        await RunAsync(platform,
            [
                platform.Programs["pg_basebackup"], "-h", primary.Host, "-p", primary.Port.ToString(CultureInfo.InvariantCulture),
                "-U", PostgresFiles.ReplicationRole, "-D", data, "-X", "stream", "-c", "fast", "--no-sync", "--no-password",
            ], cancellation).ConfigureAwait(false);
        platform.Folder.Write(Path.Combine(data, "standby.signal"), "");
    }

    private static string NewData(LocalPlatform platform, PlanResource instance)
    {
        var data = platform.Folder.Data(instance.Name);
        platform.Folder.CreateFolder(data);
        return data;
    }

    private static Task<string> RunAsync(LocalPlatform platform, IEnumerable<string> command, CancellationToken cancellation) => CommandRun.RunAsync(
        [.. platform.Folder.User.Prefix, .. command],
        new Dictionary<string, string> { ["PGPASSFILE"] = platform.Secrets.PasswordFile },
        platform.Folder.Path,
        cancellation);
}
