using System.Net;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>What both load balancers do alike, with real servers behind them.</summary>
public abstract class EdgeBehaviour(EdgeKind kind)
{
    [Fact]
    public async Task Killing_a_server_fails_no_idempotent_request()
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        var load = Enumerable.Range(0, 6).Select(_ => Task.Run(() => LoadAsync(edge, end.Token))).ToArray();
        await Task.Delay(1000);
        await edge.Servers[1].KillAsync();
        var statuses = (await Task.WhenAll(load)).SelectMany(all => all).ToArray();

        Assert.True(statuses.Length > 100, $"{statuses.Length} requests");
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.NotEmpty(edge.Servers[1].Seen);
    }

    [Fact]
    public async Task The_backup_serves_only_when_no_other_server_does()
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        using var caller = edge.Caller();
        for (var number = 0; number < 30; number++)
            Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/agents")).StatusCode);
        Assert.Empty(edge.Backup.Seen);

        foreach (var server in edge.Servers)
            await server.KillAsync();
        // Each server that is gone has to be found out first.
        await ServedAsync(caller, edge.Backup);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => caller.GetAsync("/api/v1/agents")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task A_server_that_is_busy_gets_no_more_while_others_are_idle()
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        using var caller = edge.Caller();
        var slow = caller.GetAsync("/api/v1/agents?wait=2000");
        while (!edge.Seen.Any())
            await Task.Delay(10);
        var busy = edge.Servers.Single(server => server.Seen.Count > 0);
        for (var number = 0; number < 20; number++)
            await caller.GetAsync("/api/v1/agents");

        Assert.Single(busy.Seen);
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
    }

    [Fact]
    public async Task A_server_that_is_late_is_given_up_after_the_read_timeout()
    {
        await using var edge = await EdgeFixture.StartAsync(kind, Shortened);
        using var caller = edge.Caller();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var answer = await caller.SendAsync(HttpMethod.Post, "/api/v1/agents?wait=8000");

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1.9, 5);
        // What the server may have begun is not begun again elsewhere.
        Assert.Single(edge.Seen);
    }

    [Fact]
    public async Task A_server_that_cannot_serve_is_made_good_by_another_unless_the_request_changes_something()
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        using var caller = edge.Caller();
        edge.Servers[0].Status = edge.Servers[1].Status = (int)HttpStatusCode.ServiceUnavailable;
        var posts = new List<HttpStatusCode>();
        for (var number = 0; number < 6; number++)
            posts.Add((await caller.SendAsync(HttpMethod.Post, "/api/v1/agents")).StatusCode);
        Assert.Equal(posts.Count, edge.Seen.Count());

        edge.Servers[1].Status = (int)HttpStatusCode.OK;
        for (var number = 0; number < 12; number++)
            Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/agents")).StatusCode);
    }

    [Fact]
    public async Task An_error_of_the_application_is_its_answer_and_no_reason_to_ask_another_server()
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        using var caller = edge.Caller();
        foreach (var server in edge.Servers)
            server.Status = (int)HttpStatusCode.InternalServerError;

        Assert.Equal(HttpStatusCode.InternalServerError, (await caller.GetAsync("/api/v1/agents")).StatusCode);
        Assert.Single(edge.Seen);
    }

    internal static string Shortened(string text) => text
        .Replace("proxy_read_timeout 40s", "proxy_read_timeout 2s", StringComparison.Ordinal)
        .Replace("timeout server 40000ms", "timeout server 2000ms", StringComparison.Ordinal);

    private static async Task<List<HttpStatusCode>> LoadAsync(EdgeFixture edge, CancellationToken end)
    {
        using var caller = edge.Caller();
        var statuses = new List<HttpStatusCode>();
        while (!end.IsCancellationRequested)
        {
            // Below the limit of one caller; long enough for a server to be killed in the middle.
            using var answer = await caller.GetAsync("/api/v1/agents?wait=30");
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    private static async Task ServedAsync(Caller caller, Backend server)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (server.Seen.Count == 0)
        {
            Assert.True(DateTime.UtcNow < deadline, "the backup does not serve");
            using var answer = await caller.GetAsync("/api/v1/agents");
            await Task.Delay(100);
        }
    }
}
