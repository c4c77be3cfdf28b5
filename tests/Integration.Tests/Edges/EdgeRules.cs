using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>What both load balancers let nobody do.</summary>
public abstract class EdgeRules(EdgeKind kind) : IAsyncLifetime
{
    private EdgeFixture edge = null!;

    public async Task InitializeAsync() => edge = await EdgeFixture.StartAsync(kind);

    public async Task DisposeAsync() => await edge.DisposeAsync();

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/metrics/")]
    [InlineData("/METRICS")]
    [InlineData("//metrics")]
    [InlineData("/%6detrics")]
    [InlineData("/metrics?name=up")]
    [InlineData("/docs")]
    [InlineData("/openapi.json")]
    [InlineData("/api/v1/dev/token")]
    public async Task A_blocked_path_reaches_no_server(string path)
    {
        Assert.StartsWith("HTTP/1.1 403", await RawAsync($"GET {path} HTTP/1.1\r\nHost: api\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(edge.Seen);
    }

    [Fact]
    public async Task A_path_that_only_begins_like_a_blocked_one_is_served()
    {
        using var caller = edge.Caller();
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/metrics-of-agents")).StatusCode);
    }

    [Fact]
    public async Task Its_own_state_is_not_on_the_port_of_callers()
    {
        using var caller = edge.Caller();
        foreach (var path in (string[])["/stub_status", "/stats", "/nginx-ready", "/haproxy-ready"])
        {
            // One of the servers has answered: to the edge it is a path like any other.
            using var answer = await caller.GetAsync(path);
            Assert.True(answer.Headers.Contains("X-Served-By"), path);
        }
    }

    [Fact]
    public async Task Nobody_can_say_that_a_request_comes_from_elsewhere()
    {
        using var caller = edge.Caller();
        await caller.GetAsync("/api/v1/agents", ("X-Forwarded-For", "203.0.113.7"), ("X-Real-IP", "203.0.113.7"), ("X-Request-ID", "forged"));
        var headers = Assert.Single(edge.Seen).Headers;
        Assert.Equal(caller.Host, headers["X-Forwarded-For"]);
        Assert.Equal(caller.Host, headers["X-Real-IP"]);
        Assert.NotEqual("forged", headers["X-Request-ID"]);
    }

    [Fact]
    public async Task An_answer_says_under_which_id_the_request_was_served()
    {
        using var caller = edge.Caller();
        var answer = await caller.GetAsync("/api/v1/agents");
        Assert.Equal(Assert.Single(edge.Seen).Headers["X-Request-ID"], answer.Headers.GetValues("X-Request-ID").Single());
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var caller = edge.Caller();
        foreach (var path in (string[])["/api/v1/agents", "/metrics"])
        {
            var answer = await caller.GetAsync(path);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("strict-origin-when-cross-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_and_one_below_it_is_not()
    {
        // It is refused by what it says of its length, before it is sent.
        Assert.StartsWith("HTTP/1.1 413", await RawAsync($"POST /api/v1/agents HTTP/1.1\r\nHost: api\r\nConnection: close\r\nContent-Length: {(10 << 20) + 1}\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(edge.Seen);
        using var caller = edge.Caller();
        Assert.Equal(HttpStatusCode.OK, (await caller.PostAsync("/api/v1/agents", new byte[1 << 20])).StatusCode);
    }

    [Fact]
    public async Task A_caller_that_tries_passwords_is_slowed_and_others_are_not()
    {
        using var guesser = edge.Caller();
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 30; number++)
            statuses.Add((await guesser.SendAsync(HttpMethod.Post, "/api/v1/auth/login")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), 1, 16);

        using var other = edge.Caller();
        Assert.Equal(HttpStatusCode.OK, (await other.SendAsync(HttpMethod.Post, "/api/v1/auth/login")).StatusCode);
    }

    [Fact]
    public async Task Only_pages_of_our_own_may_call_from_a_browser()
    {
        using var caller = edge.Caller();
        var ours = await caller.GetAsync("/api/v1/agents", ("Origin", "https://app.freeagentics.io"));
        Assert.Equal("https://app.freeagentics.io", ours.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var theirs = await caller.GetAsync("/api/v1/agents", ("Origin", "https://evil.example"));
        Assert.False(theirs.Headers.Contains("Access-Control-Allow-Origin"));
        var asked = await caller.SendAsync(HttpMethod.Options, "/api/v1/agents", ("Origin", "https://app.freeagentics.io"), ("Access-Control-Request-Method", "PUT"));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Contains("PUT", asked.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    // As it is: HttpClient would tidy the path up.
    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(edge.Address.Host, edge.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
