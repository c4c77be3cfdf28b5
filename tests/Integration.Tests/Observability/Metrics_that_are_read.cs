using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Components.Observability.Dashboards;
using FreeAgentics.Infra.Components.Observability.Exporters;
using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Integration.Tests.Rules;

namespace FreeAgentics.Infra.Integration.Tests.Observability;

/// <summary>Rules and dashboards read only what an exporter offers, a rule records, or a named source documents.</summary>
public sealed class Metrics_that_are_read(Postgres15 server) : IClassFixture<Postgres15>
{
    [Fact]
    public async Task Are_offered_by_an_exporter_or_documented()
    {
        var offered = DocumentedMetrics.All.Keys.ToHashSet(StringComparer.Ordinal);
        offered.UnionWith(Exporter.Names(await RedisAsync()));
        offered.UnionWith(Exporter.Names(await PostgresAsync()));
        offered.UnionWith(Exporter.Names(await Exporter.ReadAsync("prometheus-node-exporter", address => [$"--web.listen-address={address}"])));
        // The ingress controller runs the same collector and puts a word before each name.
        offered.UnionWith(Exporter.Names(await NginxAsync()).Select(name => "nginx_ingress_" + name));
        var groups = PlatformRules.For(PrometheusRules.Context);
        offered.UnionWith(groups.SelectMany(group => group.Rules).OfType<RecordingRule>().Select(rule => rule.Record));

        var read = Expressions().SelectMany(MetricNamesIn.Expression).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(read.Count > 60);
        Assert.Equal([], read.Except(offered, StringComparer.Ordinal));
    }

    [Fact]
    public void Are_all_that_is_documented()
    {
        var read = Expressions().SelectMany(MetricNamesIn.Expression).ToHashSet(StringComparer.Ordinal);
        Assert.All(DocumentedMetrics.All.Keys, name => Assert.Contains(name, read));
    }

    [Fact]
    public void Are_selected_by_labels_that_they_have()
    {
        var selectors = Expressions().SelectMany(MetricNamesIn.Selectors).Where(selector => DocumentedMetrics.All.ContainsKey(selector.Metric)).ToList();
        Assert.True(selectors.Count > 20);
        Assert.All(selectors, selector => Assert.Contains(selector.Label, DocumentedMetrics.All[selector.Metric]));
    }

    [Theory]
    [InlineData("a_total", "a_total")]
    [InlineData("sum by (le_x) (rate(a_bucket{le_y=\"z_z\"}[5m])) / on (p_q) group_left () b_count > 1", "a_bucket b_count")]
    [InlineData("label_replace(a_b, \"c_d\", \"$1\", \"e_f\", \"(.+)_x\") or x:y:z5m", "a_b x:y:z5m")]
    public void Are_found_in_an_expression(string promql, string names) =>
        Assert.Equal(names, string.Join(' ', MetricNamesIn.Expression(promql)));

    private static IEnumerable<string> Expressions() =>
        PlatformRules.For(PrometheusRules.Context).SelectMany(group => group.Rules).Select(rule => rule.Expression)
            .Concat(PlatformDashboards.For(PrometheusRules.Context.Metrics, PrometheusRules.Context).SelectMany(dashboard => dashboard.Panels).SelectMany(panel => panel.Queries).Select(query => query.Query));

    private static async Task<string> NginxAsync()
    {
        var port = FreePort.Next();
        using var folder = new TemporaryFolder();
        var file = folder.Write("nginx.conf", $$"""
            daemon off;
            pid "{{folder.Path}}/nginx.pid";
            error_log stderr;
            events { worker_connections 64; }
            http {
              access_log off;
              server { listen 127.0.0.1:{{port}}; location = /status { stub_status; } }
            }
            """);
        await using (await Daemon.StartAsync([await Executable.FindAsync("nginx", "nginx"), "-p", folder.Path, "-c", file], port, Path.Combine(folder.Path, "log")))
        {
            var metrics = await Exporter.ReadAsync(
                "prometheus-nginx-exporter",
                address => [$"-web.listen-address={address}", $"-nginx.scrape-uri=http://127.0.0.1:{port}/status"]);
            Assert.Contains("nginx_up 1", metrics, StringComparison.Ordinal);
            return metrics;
        }
    }

    private static async Task<string> RedisAsync()
    {
        var port = FreePort.Next();
        using var folder = new TemporaryFolder();
        var redis = await Executable.FindAsync("redis-server", "redis-server");
        await using (await Daemon.StartAsync([redis, "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--dir", folder.Path], port, Path.Combine(folder.Path, "log")))
        {
            (await Command.RunAsync(await Executable.FindAsync("redis-cli", "redis-tools"), ["-p", $"{port}", "lpush", "task_queue", "a", "b"])).Succeeded();
            var metrics = await Exporter.ReadAsync(
                "prometheus-redis-exporter",
                address => [$"-web.listen-address={address}", $"-redis.addr=redis://127.0.0.1:{port}"],
                new Dictionary<string, string> { ["REDIS_EXPORTER_CHECK_SINGLE_KEYS"] = "db0=task_queue" });
            Assert.Contains("redis_key_size{db=\"db0\",key=\"task_queue\"} 2", metrics, StringComparison.Ordinal);
            return metrics;
        }
    }

    private async Task<string> PostgresAsync()
    {
        var database = await server.NewDatabaseAsync();
        await server.QueryAsync(database, """
            CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
            CREATE TABLE agents (id int, created_at timestamp) PARTITION BY RANGE (created_at);
            CREATE TABLE agents_default PARTITION OF agents DEFAULT;
            INSERT INTO agents VALUES (1, now());
            ANALYZE;
            """);
        using var folder = new TemporaryFolder();
        var queries = folder.Write("queries.yaml", PostgresQueries.Render(partitioned: true));
        var metrics = await Exporter.ReadAsync(
            "prometheus-postgres-exporter",
            address => [$"--web.listen-address={address}"],
            new Dictionary<string, string>
            {
                ["DATA_SOURCE_NAME"] = $"postgresql://postgres@127.0.0.1:{server.Port}/{database}?sslmode=disable",
                ["PG_EXPORTER_EXTEND_QUERY_PATH"] = queries,
                ["PG_EXPORTER_CONSTANT_LABELS"] = "server=primary",
            });
        Assert.Contains("freeagentics_default_partition_rows{server=\"primary\"", metrics, StringComparison.Ordinal);
        return metrics;
    }
}
