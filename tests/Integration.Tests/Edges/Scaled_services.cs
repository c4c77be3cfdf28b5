using System.Net;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Integration.Tests.Rendering;
using FreeAgentics.Infra.Rendering.Edge;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>The edge of the Compose file, which finds servers behind one name.</summary>
public sealed class Scaled_services
{
    [Fact]
    public async Task HAProxy_follows_the_servers_behind_a_name_up_and_down()
    {
        await using var folder = RenderedFolder.Create();
        using var dns = new DnsServer();
        var network = new LoopbackNetwork();
        var port = FreePort.Next();
        var servers = Enumerable.Range(0, 5).Select(_ => new Backend(new(network.NextHost(), port))).ToArray();
        try
        {
            foreach (var server in servers)
                await server.StartAsync();
            dns.Addresses = Of(servers.Take(2));
            var plan = await StackPlan.Of("staging");
            var placement = TestPlacement.Of(plan, folder.Placement, new Address("api", port));
            placement = placement with { Edge = placement.Edge with { Resolver = new("127.0.0.1", dns.Port) } };
            var file = HaproxyFile.Of(plan, placement);
            folder.Write([file]);
            var edge = placement.Edge.Listen;
            await using var daemon = await Daemon.StartAsync(
                [await Executable.FindAsync("haproxy", "haproxy"), "-db", "-f", folder.PathOf(file.Path)], edge.Port, $"{folder.Placement.State}/edge.log", host: edge.Host);

            await ServedByAsync(edge, servers, 2);
            dns.Addresses = Of(servers);
            await ServedByAsync(edge, servers, 5);
            dns.Addresses = Of(servers.Take(1));
            await ServedByAsync(edge, servers, 1);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task NGINX_of_a_release_that_cannot_follow_a_name_is_not_asked_to()
    {
        await using var folder = RenderedFolder.Create();
        var plan = await StackPlan.Of("staging");
        var placement = TestPlacement.Of(plan, folder.Placement);
        placement = placement with { Edge = placement.Edge with { Resolver = new("127.0.0.11", 53), Nginx = new(1, 26, 3) } };
        var refusal = Assert.Throws<FreeAgentics.Infra.Rendering.RenderingException>(() => NginxFile.Of(plan, placement));
        Assert.Contains("since 1.27.3", refusal.Message, StringComparison.Ordinal);
    }

    private static IPAddress[] Of(IEnumerable<Backend> servers) => [.. servers.Select(server => IPAddress.Parse(server.Address.Host))];

    // Requests go to exactly the first few.
    private static async Task ServedByAsync(Address edge, Backend[] servers, int count)
    {
        var deadline = DateTime.UtcNow.AddSeconds(40);
        while (true)
        {
            foreach (var server in servers)
                server.Forget();
            using var caller = new Caller(edge);
            for (var number = 0; number < 30; number++)
                using (await caller.GetAsync("/api/v1/agents"))
                    await Task.Delay(5);
            var serving = servers.Select(server => server.Seen.Count > 0).ToArray();
            if (serving.Take(count).All(serves => serves) && !serving.Skip(count).Any(serves => serves))
                return;
            Assert.True(DateTime.UtcNow < deadline, $"served by {string.Join(", ", serving)} instead of the first {count}");
            await Task.Delay(500);
        }
    }
}
