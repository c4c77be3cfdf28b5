using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>An empty data folder of the declared major, for servers that run one after the other.</summary>
public sealed class PostgresData : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("infra-data-").FullName;

    public string Binaries { get; private set; } = "";

    public string Folder => $"{root}/data";

    public async Task InitializeAsync()
    {
        Binaries = await Postgres17.InstalledAsync();
        if (Environment.IsPrivilegedProcess)
            (await Command.RunAsync("chown", ["postgres", root])).Succeeded();
        (await Command.RunAsync(
            PostgresServer.AsPostgres[0],
            [.. PostgresServer.AsPostgres[1..], $"{Binaries}/initdb", "-D", Folder, "-U", "postgres", "--auth=trust", "--no-sync", "--locale=C.UTF-8", "--encoding=UTF8"])).Succeeded();
        // From any address of loopback.
        await File.AppendAllTextAsync($"{Folder}/pg_hba.conf", "host all all 127.0.0.0/8 trust\n");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <returns>Every setting of a running server, in its own unit.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> SettingsAsync(Address address)
    {
        var psql = await Executable.FindAsync("psql", "postgresql-client-15");
        // pg_stat_statements' parameters are known once something has loaded it.
        var rows = await Command.RunAsync(psql, ["-X", "-At", "-F", "\t", "-h", address.Host, "-p", $"{address.Port}", "-U", "postgres", "-d", "postgres", "-c", "SELECT name, setting FROM pg_settings"]);
        return rows.Succeeded().Split('\n').Select(line => line.Split('\t', 2)).ToDictionary(columns => columns[0], columns => columns[1]);
    }
}
