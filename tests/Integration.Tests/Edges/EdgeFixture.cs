using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Integration.Tests.Rendering;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering;
using FreeAgentics.Infra.Rendering.Edge;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>A load balancer from its rendered file in front of three servers and one that serves only when they do not.</summary>
internal sealed class EdgeFixture : IAsyncDisposable
{
    private readonly RenderedFolder folder = RenderedFolder.Create();
    private Daemon? daemon;

    private EdgeFixture()
    {
        var network = new LoopbackNetwork();
        Servers = [.. Enumerable.Range(0, 3).Select(_ => new Backend(network.Next()))];
        Backup = new(network.Next());
    }

    public IReadOnlyList<Backend> Servers { get; }

    public Backend Backup { get; }

    public Address Address { get; private set; } = null!;

    public Plan Plan { get; private set; } = null!;

    public IEnumerable<SeenRequest> Seen => Servers.SelectMany(server => server.Seen);

    /// <param name="kind">What stands there.</param>
    /// <param name="change">Of the rendered text: times that a test cannot wait for.</param>
    public static async Task<EdgeFixture> StartAsync(EdgeKind kind, Func<string, string>? change = null)
    {
        var edge = new EdgeFixture();
        try
        {
            await edge.StartedAsync(kind, change ?? (text => text));
            return edge;
        }
        catch
        {
            await edge.DisposeAsync();
            throw;
        }
    }

    public Caller Caller() => new(Address);

    public async ValueTask DisposeAsync()
    {
        if (daemon is not null)
            await daemon.DisposeAsync();
        foreach (var server in Servers.Append(Backup))
            await server.DisposeAsync();
        await folder.DisposeAsync();
    }

    private async Task StartedAsync(EdgeKind kind, Func<string, string> change)
    {
        foreach (var server in Servers.Append(Backup))
            await server.StartAsync();
        Plan = await StackPlan.Of("staging");
        var placement = TestPlacement.Of(Plan, folder.Placement, [.. Servers.Select(server => server.Address)]);
        placement = placement with
        {
            Edge = placement.Edge with { Backends = placement.Edge.Backends.SetItem("api", new([.. Servers.Select(server => server.Address)], [Backup.Address])) },
        };
        Address = placement.Edge.Listen;
        var file = kind is EdgeKind.Nginx ? NginxFile.Of(Plan, placement) : HaproxyFile.Of(Plan, placement);
        folder.Write([file with { Content = change(file.Content) }]);
        daemon = await Daemon.StartAsync(await CommandAsync(kind, folder.PathOf(file.Path)), Address.Port, $"{folder.Placement.State}/edge.log", host: Address.Host);
    }

    private static async Task<string[]> CommandAsync(EdgeKind kind, string file) => kind is EdgeKind.Nginx
        ? [await Executable.FindAsync("nginx", "nginx"), "-c", file, "-g", "daemon off;"]
        : [await Executable.FindAsync("haproxy", "haproxy"), "-db", "-f", file];
}
