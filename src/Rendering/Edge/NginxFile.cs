using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>nginx.conf of the open-source edition: the gateway of the plan in front of servers that are found by address or by name.</summary>
public static class NginxFile
{
    public const string Path = "nginx/nginx.conf";

    // The first release in which the parameter resolve is not reserved to the commercial edition.
    private static readonly Version FirstWithResolve = new(1, 27, 3);

    // Until then, HTTP/2 was a parameter of listen.
    private static readonly Version FirstWithHttp2 = new(1, 25, 1);

    /// <exception cref="RenderingException">The plan has no gateway, or the placement does not fit.</exception>
    public static RenderedFile Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var gateway = Gateway.Of(plan);
        var edge = placement.Edge;
        if (edge.Resolver is not null && edge.Nginx < FirstWithResolve)
            throw new RenderingException($"nginx {edge.Nginx} cannot follow the servers behind a name: the open-source edition has the parameter resolve since {FirstWithResolve}. Name the servers one by one, or take HAProxy.");
        var text = new ConfigurationText();
        text.Lines(
            $"# The gateway of the stack {plan.Stack}, rendered from its plan.",
            $"pid {placement.Folders.State}/nginx.pid;",
            "worker_processes auto;",
            "worker_rlimit_nofile 16384;",
            // After a reload, sockets would keep the old processes for hours.
            $"worker_shutdown_timeout {Seconds(gateway.Usual.ReadTimeout)};",
            "error_log stderr warn;",
            "");
        text.Block("events", () => text.Line("worker_connections 4096;"));
        text.Line();
        text.Block("http", () =>
        {
            Basics(text, gateway, placement);
            NginxUpstreams.Write(text, gateway, edge);
            foreach (var (host, index) in gateway.Hosts.Where(host => host.Routes.All(route => edge.Backends.ContainsKey(route.Service))).Select((host, index) => (host, index)))
                NginxServer.Write(text, gateway, host, edge, index == 0, edge.Nginx >= FirstWithHttp2);
            NginxServer.WriteRedirect(text, edge);
            NginxServer.WriteStatus(text, edge);
        });
        return new(Path, text.ToString());
    }

    internal static string Seconds(TimeSpan span) => $"{(int)span.TotalSeconds}s";

    private static void Basics(ConfigurationText text, Gateway gateway, Placement placement)
    {
        var edge = placement.Edge;
        foreach (var kind in (string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
            text.Line($"{kind}_temp_path {placement.Folders.State}/{kind};");
        text.Lines(
            "default_type application/octet-stream;",
            $"log_format json escape=json '{gateway.Keys.GetValueOrDefault("log-format", "$request")}';",
            $"access_log {edge.AccessLog} json;",
            "server_tokens off;",
            "sendfile on;",
            "tcp_nopush on;",
            $"keepalive_timeout {Seconds(gateway.KeepAlive)};",
            "map_hash_bucket_size 128;",
            "");
        if (edge.Resolver is { } resolver)
            text.Lines("# Asked again every five seconds: a server more or less is taken up without a reload.", $"resolver {resolver} valid=5s ipv6=off;", "");
        if (edge.TrustedProxies.Length > 0)
        {
            text.Line("# Only these may say whom a request comes from.");
            text.Lines(edge.TrustedProxies.Select(block => $"set_real_ip_from {block};"));
            text.Lines("real_ip_header X-Forwarded-For;", "real_ip_recursive on;", "");
        }

        NginxLocation.WriteUsual(text, gateway.Usual);
        NginxMaps.Write(text, gateway);
    }
}
