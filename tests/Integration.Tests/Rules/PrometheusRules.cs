using System.Text.Json;
using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Integration.Tests.Rules;

/// <summary>The platform's rules, judged by Prometheus's own tool.</summary>
public sealed class PrometheusRules
{
    internal static readonly RuleContext Context = new(
        "freeagentics", "task_queue", MinApiReplicas: 3, MinWorkerReplicas: 2,
        new MetricNames("freeagentics_requests_total", "freeagentics_request_duration_seconds", "freeagentics_active_connections", "status"),
        new ScalingTriggers(70, 30, 80, 40, TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(200), 100, 10),
        new ServiceObjectives(0.999, 0.95, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(3), TimeSpan.FromMilliseconds(100)));

    private static readonly AlertCase[] Cases = [.. ServiceCases.All, .. ScalingCases.All, .. DataCases.All];

    [Fact]
    public async Task Prometheus_accepts_every_rule()
    {
        using var folder = new RuleFolder(Context);
        var result = await Command.RunAsync(await PromtoolAsync(), ["check", "rules", folder.Rules]);
        Assert.Contains("SUCCESS", result.Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_renamed_metrics_are_accepted_and_name_no_metric_of_the_defaults()
    {
        var renamed = Context with { Metrics = new("http_requests_total", "http_request_duration_seconds", "open_connections", "code") };
        using var folder = new RuleFolder(renamed);
        (await Command.RunAsync(await PromtoolAsync(), ["check", "rules", folder.Rules])).Succeeded();
        Assert.DoesNotContain("freeagentics_requests_total", await File.ReadAllTextAsync(folder.Rules), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_alert_fires_when_it_should_and_only_then()
    {
        using var folder = new RuleFolder(Context);
        foreach (var cases in Cases.GroupBy(test => test.Step))
        {
            await File.WriteAllTextAsync(folder.Tests, JsonSerializer.Serialize(new
            {
                rule_files = new[] { folder.Rules },
                evaluation_interval = PromDuration.Of(cases.Key),
                tests = cases.Select(TestOf),
            }));
            (await Command.RunAsync(await PromtoolAsync(), ["test", "rules", folder.Tests])).Succeeded();
        }
    }

    [Fact]
    public void Each_alert_has_a_case_in_which_it_fires_and_one_in_which_it_does_not()
    {
        var alerts = PlatformRules.For(Context).SelectMany(group => group.Rules).OfType<AlertRule>().Select(rule => rule.Alert).Order().ToArray();
        Assert.Equal(alerts, Cases.Where(test => test.Fires).Select(test => test.Alert).Distinct().Order());
        Assert.Equal(alerts, Cases.Where(test => !test.Fires).Select(test => test.Alert).Distinct().Order());
    }

    [Fact]
    public async Task The_queue_series_is_the_one_the_guides_worker_hpa_asks_for()
    {
        using var folder = new RuleFolder(Context);
        await File.WriteAllTextAsync(folder.Tests, JsonSerializer.Serialize(new
        {
            rule_files = new[] { folder.Rules },
            evaluation_interval = "1m",
            tests = new[]
            {
                new
                {
                    interval = "1m",
                    input_series = new[] { new { series = "redis_key_size{db=\"db0\",key=\"task_queue\"}", values = "42x10" } },
                    promql_expr_test = new[]
                    {
                        new
                        {
                            expr = "redis_queue_length{queue=\"task_queue\"}",
                            eval_time = "5m",
                            exp_samples = new[] { new { labels = "redis_queue_length{namespace=\"freeagentics\",queue=\"task_queue\"}", value = 42 } },
                        },
                    },
                },
            },
        }));
        (await Command.RunAsync(await PromtoolAsync(), ["test", "rules", folder.Tests])).Succeeded();
    }

    private static object TestOf(AlertCase test) => new
    {
        interval = PromDuration.Of(test.Step),
        name = test.Alert,
        input_series = test.Series.Select(line => line.Split(' ', 2)).Select(parts => new { series = parts[0], values = parts[1] }),
        promql_expr_test = new[]
        {
            new
            {
                expr = $"count by (alertname) (ALERTS{{alertname=\"{test.Alert}\",alertstate=\"firing\"}}) > bool 0",
                eval_time = PromDuration.Of(test.Step * test.At),
                exp_samples = test.Fires ? new[] { new { labels = $"{{alertname=\"{test.Alert}\"}}", value = 1 } } : [],
            },
        },
    };

    private static Task<string> PromtoolAsync() => Executable.FindAsync("promtool", "prometheus");
}
