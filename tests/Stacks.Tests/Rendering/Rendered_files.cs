using System.Globalization;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering;
using FreeAgentics.Infra.Rendering.Compose;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Edge;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests.Rendering;

/// <summary>What the files of every stack have in common, whoever reads them.</summary>
public partial class Rendered_files
{
    public static TheoryData<string> Platforms => [.. StackFiles.Platforms];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Are_the_same_bytes_every_time(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.Equal(FileSet.Of(plan, LoopbackPlacement.Of(plan)).AsEnumerable(), FileSet.Of(plan, LoopbackPlacement.Of(plan)));
        Assert.Equal(ComposeSet.Of(plan).AsEnumerable(), ComposeSet.Of(plan));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Hold_no_secret_of_the_plan(string stack)
    {
        var plan = await StackPlan.Of(stack);
        // Every secret that looks like one: parts of words and numbers would be found anywhere.
        var secrets = plan.Resources.SelectMany(resource => Secrets(resource.Inputs).Concat(Secrets(resource.Outputs))).Where(text => text.Length >= 12).Distinct().ToArray();
        Assert.NotEmpty(secrets);
        foreach (var file in FileSet.Of(plan, LoopbackPlacement.Of(plan)).Concat(ComposeSet.Of(plan)))
            Assert.DoesNotContain(secrets, secret => file.Content.Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Let_time_outs_grow_outward(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var files = FileSet.Of(plan, LoopbackPlacement.Of(plan)).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        var gunicorn = Seconds(files["gunicorn/gunicorn.conf.py"], "(?m)^timeout = (\\d+)");
        var nginx = Seconds(files["nginx/nginx.conf"], "proxy_read_timeout (\\d+)s;");
        var query = Seconds(files["pgbouncer/pgbouncer.ini"], "query_timeout = (\\d+)");
        Assert.True(query < gunicorn && gunicorn < nginx, $"{query} < {gunicorn} < {nginx}");
        Assert.Equal(nginx * 1000, Seconds(files["haproxy/haproxy.cfg"], "timeout server (\\d+)ms"));
        Assert.True(Seconds(files["haproxy/haproxy.cfg"], "timeout server (\\d+)ms") < Seconds(files["haproxy/haproxy.cfg"], "timeout client (\\d+)ms"));
        // Sockets of clients that answer a heartbeat every 30 seconds and wait 60.
        Assert.All(SocketTimeout().Matches(files["nginx/nginx.conf"]), match => Assert.True(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) > 60));
        Assert.Contains("timeout tunnel 3600000ms", files["haproxy/haproxy.cfg"], StringComparison.Ordinal);
        // An idle connection is closed from outside first.
        Assert.True(Seconds(files["gunicorn/gunicorn.conf.py"], "keepalive = (\\d+)") > 60);
    }

    [Fact]
    public async Task Say_what_the_guide_says_of_the_load_balancer()
    {
        var plan = await StackPlan.Of("staging");
        var nginx = NginxFile.Of(plan, LoopbackPlacement.Of(plan)).Content;
        Assert.Contains("upstream api_backend {", nginx, StringComparison.Ordinal);
        Assert.Contains("least_conn;", nginx, StringComparison.Ordinal);
        Assert.Equal(3, ServerOfTheGuide().Count(nginx) / 2);
        Assert.Contains("max_fails=3 fail_timeout=30s backup;", nginx, StringComparison.Ordinal);
        Assert.Contains("proxy_connect_timeout 5s;", nginx, StringComparison.Ordinal);
        // Its error 500 is an answer, not a failure of the server.
        Assert.Contains("proxy_next_upstream error timeout invalid_header http_502 http_503 http_504;", nginx, StringComparison.Ordinal);
        Assert.DoesNotContain("http_500", nginx, StringComparison.Ordinal);
        Assert.DoesNotContain("non_idempotent", nginx, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_Compose_and_of_one_machine_differ_in_how_servers_are_found()
    {
        var plan = await StackPlan.Of("staging");
        var nginx = ComposeSet.Of(plan).Single(file => file.Path == NginxFile.Path).Content;
        Assert.Contains("resolver 127.0.0.11:53 valid=5s ipv6=off;", nginx, StringComparison.Ordinal);
        Assert.Contains("server api:8000 resolve max_fails=3 fail_timeout=30s;", nginx, StringComparison.Ordinal);
        // The parameter needs memory that the processes share.
        Assert.Contains("zone api_backend 256k;", nginx, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_formulas_of_a_parameter_group_for_the_machine_that_it_is_declared_for()
    {
        var plan = await StackPlan.Of("dev", "    storageGib: 20", "    storageGib: 20\n    tuning:\n      parameters:\n        max_locks_per_transaction: \"128\"\n        autovacuum_work_mem: \"64MB\"");
        var primary = DatabaseServers.ShardsOf(plan)[0].Primary;
        var whole = PostgresParameters.Of(plan, primary, memory: null).Values;
        var small = PostgresParameters.Of(plan, primary, memory: 512L << 20).Values;
        Assert.Equal("450", whole["max_connections"]);
        Assert.Equal("131072", whole["shared_buffers"]);
        Assert.Equal("65536", whole["autovacuum_work_mem"]);
        Assert.Equal("128", whole["max_locks_per_transaction"]);
        // An eighth of the memory; connections are no memory, and stay.
        Assert.Equal("450", small["max_connections"]);
        Assert.Equal("16384", small["shared_buffers"]);
        Assert.Equal("49152", small["effective_cache_size"]);
        Assert.Equal("16384", small["autovacuum_work_mem"]);
        Assert.Equal("1024", small["work_mem"]);
    }

    [Fact]
    public async Task Lead_each_shard_to_servers_of_its_own()
    {
        var plan = await StackPlan.Of("staging", "    readReplicas: 1", "    readReplicas: 1\n    shards: 2");
        var pools = PgBouncerFile.Of(plan, LoopbackPlacement.Of(plan)).Content.Split('\n').Where(line => line.Contains("host=", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" port", StringComparison.Ordinal)]);
        Assert.Equal(
            ["freeagentics = host=127.0.0.1", "freeagentics_read = host=127.0.0.2", "freeagentics_shard1 = host=127.0.0.3", "freeagentics_shard1_read = host=127.0.0.4"],
            pools);
    }

    [Fact]
    public async Task Answer_the_workers_HPA_where_the_plan_has_an_adapter()
    {
        var plan = await StackPlan.Of("prod with prometheus-adapter");
        var adapter = FileSet.Of(plan, LoopbackPlacement.Of(plan)).Single(file => file.Path == "prometheus-adapter/config.yaml").Content;
        Assert.Contains("redis_queue_length", adapter, StringComparison.Ordinal);
        Assert.StartsWith("externalRules:", adapter[(adapter.IndexOf('\n') + 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_be_made_for_a_place_with_other_servers_than_the_plan()
    {
        var plan = await StackPlan.Of("prod");
        var placement = LoopbackPlacement.Of(plan);
        var fewer = placement with { Shards = [new(placement.Shards[0].Primary, [])] };
        Assert.Contains("postgres-0 has 2 replicas in the plan, 0 in the placement", Assert.Throws<RenderingException>(() => FileSet.Of(plan, fewer)).Message, StringComparison.Ordinal);
        var apart = placement with { Shards = [new(placement.Shards[0].Primary, [new("127.0.0.2", 5432), new("127.0.0.3", 5433)])] };
        Assert.Contains("one port a name", Assert.Throws<RenderingException>(() => PgBouncerFile.Of(plan, apart)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_be_made_of_a_stack_that_has_no_platform()
    {
        var plan = await StackPlan.Of(BootstrapStack.StackName);
        Assert.Contains("The plan of bootstrap has no gateway", Assert.Throws<RenderingException>(() => ComposeSet.Of(plan)).Message, StringComparison.Ordinal);
    }

    private static double Seconds(string text, string pattern)
    {
        var match = Regex.Match(text, pattern);
        Assert.True(match.Success, pattern);
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Secrets(PropertyValue value, bool within = false) => value switch
    {
        SecretValue secret => Secrets(secret.Value, within: true),
        StringValue text when within => [text.Value],
        ArrayValue array => array.Items.SelectMany(item => Secrets(item, within)),
        ObjectValue mapping => mapping.Properties.Values.SelectMany(item => Secrets(item, within)),
        _ => [],
    };

    [GeneratedRegex("server 127\\.0\\.0\\.1:800[123] max_fails=3 fail_timeout=30s;", RegexOptions.CultureInvariant)]
    private static partial Regex ServerOfTheGuide();

    [GeneratedRegex("location [^{]*/ws[^}]*proxy_read_timeout (\\d+)s", RegexOptions.CultureInvariant)]
    private static partial Regex SocketTimeout();
}
