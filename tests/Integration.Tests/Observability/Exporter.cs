using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Observability;

/// <summary>Starts an exporter, reads its metrics once, and ends it.</summary>
internal static class Exporter
{
    /// <param name="arguments">Made of the address to listen on.</param>
    /// <returns>The exposition, in Prometheus's text format.</returns>
    public static async Task<string> ReadAsync(string program, Func<string, string[]> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var port = FreePort.Next();
        using var folder = new TemporaryFolder();
        var binary = await Executable.FindAsync(program, program);
        await using (await Daemon.StartAsync([binary, .. arguments($"127.0.0.1:{port}")], port, Path.Combine(folder.Path, "log"), environment: environment))
        {
            using var client = new HttpClient();
            return await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"));
        }
    }

    public static IEnumerable<string> Names(string exposition) =>
        exposition.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line[..line.IndexOfAny(['{', ' '])]).Distinct();
}
