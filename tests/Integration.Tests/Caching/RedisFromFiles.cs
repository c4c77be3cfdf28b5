using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Integration.Tests.Rendering;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Caching;

/// <summary>The cache and the queue of a stack from their rendered files, with a few megabytes of memory each.</summary>
public sealed class RedisFromFiles : IAsyncLifetime
{
    private readonly RenderedFolder folder = RenderedFolder.Create();
    private readonly List<Daemon> daemons = [];
    private string cli = "";

    public Placement Placement { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var plan = await StackPlan.Of("staging");
        Placement = TestPlacement.Of(plan, folder.Placement);
        folder.Write(FileSet.Of(plan, Placement));
        cli = await Executable.FindAsync("redis-cli", "redis-tools");
        await StartAsync("redis-cache", Placement.Cache);
        await StartAsync("redis-queue", Placement.Queue);
    }

    public async Task DisposeAsync()
    {
        foreach (var daemon in daemons)
            await daemon.DisposeAsync();
        await folder.DisposeAsync();
    }

    /// <returns>One answer a command, a line each.</returns>
    public async Task<string[]> SendAsync(Address server, params IEnumerable<string> commands)
    {
        var group = server == Placement.Cache ? "cache" : "queue";
        var result = await Command.RunAsync(
            cli, ["-h", server.Host, "-p", $"{server.Port}"], new Dictionary<string, string> { ["REDISCLI_AUTH"] = folder.Password($"redis_{group}_password") }, string.Join('\n', commands) + "\n");
        // An error is followed by an empty line.
        return result.Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <returns>What a caller without a password gets.</returns>
    public async Task<string[]> AnonymousAsync(Address server, string command) =>
        (await Command.RunAsync(cli, ["-h", server.Host, "-p", $"{server.Port}", .. command.Split(' ')])).Output.TrimEnd('\n').Split('\n');

    public async Task<long> StatisticAsync(Address server, string name)
    {
        var lines = await SendAsync(server, "INFO");
        return long.Parse(lines.First(line => line.StartsWith($"{name}:", StringComparison.Ordinal)).Trim()[(name.Length + 1)..]);
    }

    private async Task StartAsync(string name, Address address)
    {
        Directory.CreateDirectory($"{folder.Placement.State}/{name}");
        daemons.Add(await Daemon.StartAsync(
            [await Executable.FindAsync("redis-server", "redis-server"), folder.PathOf($"redis/{name}.conf")], address.Port, $"{folder.Placement.State}/{name}.log", host: address.Host));
    }
}
