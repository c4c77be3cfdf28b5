using FreeAgentics.Infra.Local.Tests.Load;
using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Monitoring;

/// <summary>Proof 6: the rendered rules in a real Prometheus, the rendered routes in a real Alertmanager. Durations are a sixtieth, expressions are as declared.</summary>
[Collection(ProdCollection.Name)]
public sealed class The_alerts(ProdBehindNginx platform) : IDisposable
{
    private readonly AlertmanagerApi _alertmanager = new(platform.Start.AddressOf("alertmanager"));

    [Fact]
    public async Task Of_a_healthy_platform_are_silent()
    {
        using var prometheus = new PrometheusApi(platform.Start.AddressOf("prometheus"));
        await Eventually.IsAsync(async () => (await prometheus.TargetsAsync()).SelectMany(job => job).All(health => health == "up"), "every target is up");
        Assert.Equal(
            ["api", "nginx-ingress-metrics", "node-exporter", "postgres-exporter-primary", "postgres-exporter-replica", "redis-cache-exporter", "redis-queue-exporter"],
            (await prometheus.TargetsAsync()).Select(job => job.Key).Order(StringComparer.Ordinal));
        await ExpectAsync("ApiDown", firing: false);
        await ExpectAsync("EdgeDown", firing: false);
        await ExpectAsync("QueueLengthUnknown", firing: false);
        await ExpectAsync("PoolerDown", firing: false);
    }

    [Fact]
    public async Task Tell_of_a_replica_that_stops_and_of_its_return()
    {
        await platform.DoAsync("stop", "postgres-0-replica-1");
        await ExpectAsync("DatabaseDown", firing: true);

        await platform.DoAsync("start", "postgres-0-replica-1");
        await ExpectAsync("DatabaseDown", firing: false);
    }

    [Fact]
    public async Task Tell_of_a_full_queue_and_of_its_end()
    {
        await platform.DoAsync("scale", "workers=0");
        await platform.Queue.ListLeftPushAsync("task_queue", [.. Enumerable.Range(0, 150).Select(number => (StackExchange.Redis.RedisValue)$"waiting {number}")]);
        await ExpectAsync("QueueAboveScalingTrigger", firing: true);

        await platform.DoAsync("scale", "workers=2");
        await ExpectAsync("QueueAboveScalingTrigger", firing: false);
    }

    [Fact]
    public async Task Tell_of_slow_requests_until_they_are_fast_again()
    {
        // A percentile over five minutes: how many it takes depends on what other tests have sent before.
        await ExpectAsync("ApiLatencyAboveTrigger", firing: true, () => SendAsync(callers: 20, each: 2, "/api/v1/wait/700"));
        await ExpectAsync("ApiLatencyAboveTrigger", firing: false, () => SendAsync(callers: 20, each: 20, "/api/v1/wait/0"));
    }

    public void Dispose() => _alertmanager.Dispose();

    private async Task SendAsync(int callers, int each, string path) => await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
    {
        using var client = Callers.New(platform.Start.Url);
        for (var number = 0; number < each; number++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        }
    }));

    private Task ExpectAsync(string alert, bool firing, Func<Task>? meanwhile = null) => Eventually.IsAsync(
        async () =>
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            return (await _alertmanager.FiringAsync()).Contains(alert) == firing;
        },
        $"{alert} {(firing ? "fires" : "is resolved")}",
        TimeSpan.FromSeconds(90));
}
