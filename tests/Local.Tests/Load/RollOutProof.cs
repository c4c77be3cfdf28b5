using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Load;

/// <summary>Processes of the API come and go under load, with the declared preStop, grace and readiness; nobody outside may notice.</summary>
public static class RollOutProof
{
    /// <summary>Reads on connections that are kept; each reload may close each of them once.</summary>
    private const int KeptConnections = 4;

    /// <param name="closesKept">True for a load balancer that closes idle kept connections when it reads its file again, as NGINX does before keepalive_min_timeout (1.27.4).</param>
    public static async Task RunAsync(RunningPlatform platform, bool closesKept)
    {
        var before = await platform.DoAsync("status");
        await using var load = new SteadyLoad(before.Url, closesKept);
        await Eventually.IsAsync(() => Task.FromResult(load.Succeeded > 50), "the load has begun");

        var rolled = await platform.DoAsync("roll");
        var more = await platform.DoAsync("scale", "api=5");
        var fewer = await platform.DoAsync("scale", "api=3");

        var failures = await load.EndAsync();
        Assert.True(failures.Count == 0, $"{failures.Count} of {failures.Count + load.Succeeded} requests failed:\n{string.Join('\n', failures.Distinct().Take(10))}");
        Assert.InRange(load.Repeated, 0, closesKept ? KeptConnections * (before.Api + 2) : 0);
        Assert.Empty(Names(before).Intersect(Names(rolled)));
        Assert.Equal(before.Api, rolled.Api);
        Assert.Equal((5, 3), (more.Api, fewer.Api));
        Assert.True(fewer.Healthy);
        Assert.True(load.Succeeded > 300, $"{load.Succeeded} requests are no load");
    }

    private static IEnumerable<string> Names(PlatformSnapshot platform) => platform.Processes.Where(process => process.Kind == "api").Select(process => process.Name);
}
