using System.Text.RegularExpressions;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>Where callers come in: what they may not do, what is added, and who serves them.</summary>
internal static class HaproxyFrontend
{
    public static void Write(ConfigurationText text, Gateway gateway, IReadOnlyList<GatewayHost> hosts, EdgePlacement edge)
    {
        text.Line();
        text.Section("frontend edge", () =>
        {
            text.Line($"bind {edge.Listen}{(edge.Tls is { } tls ? $" ssl crt {tls.Both} alpn h2,http/1.1" : "")}");
            if (edge.Tls is not null && edge.Redirect is { } plain)
                text.Lines($"bind {plain}", "http-request redirect scheme https code 301 unless { ssl_fc }");
            Caller(text, edge);
            foreach (var host in hosts)
                Limits(text, hosts, host);
            Answers(text, gateway, hosts, edge);
            Choice(text, hosts);
        });
        Counters(text, hosts);
    }

    public static void WriteStatus(ConfigurationText text, EdgePlacement edge)
    {
        text.Line();
        text.Line("# Not for callers: nobody publishes this port.");
        text.Section("frontend status", () => text.Lines(
            $"bind {edge.Status}",
            "monitor-uri /haproxy-ready",
            "http-request use-service prometheus-exporter if { path /metrics }",
            "stats enable",
            "stats uri /stats"));
    }

    private static void Caller(ConfigurationText text, EdgePlacement edge)
    {
        if (edge.TrustedProxies.Length > 0)
            text.Line($"http-request set-src req.hdr_ip(X-Forwarded-For,-1) if {{ src {string.Join(' ', edge.TrustedProxies)} }}");
        text.Lines(
            "http-request set-var(txn.request_id) uuid()",
            "http-request set-header X-Request-ID %[var(txn.request_id)]",
            // One address, the edge's own finding: what a caller wrote there is dropped.
            "http-request set-header X-Forwarded-For %[src]",
            "http-request set-header X-Real-IP %[src]",
            "http-request set-header X-Forwarded-Host %[req.hdr(host)]",
            $"http-request set-header X-Forwarded-Proto {(edge.Tls is null ? "http" : "https")}",
            "http-request set-var(txn.origin) req.hdr(origin)",
            // Encoded letters and doubled slashes are no way round a rule.
            "http-request set-var(txn.path) path,url_dec,regsub(/+,/,g)");
    }

    private static void Limits(ConfigurationText text, IReadOnlyList<GatewayHost> hosts, GatewayHost host)
    {
        var denied = host.Routes.Where(route => route.Denied).SelectMany(route => route.Paths).ToArray();
        if (denied.Length > 0)
            text.Line($"http-request deny deny_status 403 if {OfHost(hosts, host)}{{ var(txn.path) -m reg -i ^({string.Join('|', denied.Select(Regex.Escape))})(/|$) }}");
        if (!host.Whole)
            text.Line($"http-request deny deny_status 404 if {OfHost(hosts, host)}!{{ var(txn.path) -m reg ^({string.Join('|', Routes(host).SelectMany(route => route.Paths).Select(Regex.Escape))})(/|$) }}");
        foreach (var route in Routes(host).Where(route => route.Limit is not null))
        {
            var name = NginxMaps.Zone(route);
            var limit = route.Limit!;
            text.Lines(
                $"http-request track-sc{Counter(host, route)} src table {name}_callers if {OfHost(hosts, host)}{OfRoute(host, route)}",
                $"http-request deny deny_status {limit.RejectCode} if {OfHost(hosts, host)}{OfRoute(host, route)} {{ sc_http_req_rate({Counter(host, route)}) gt {limit.Requests + limit.Burst} }}");
        }

        foreach (var route in Routes(host).Where(route => route.MaxBody is not null))
            text.Line($"http-request deny deny_status 413 if {OfHost(hosts, host)}{OfRoute(host, route)} {{ req.hdr_val(content-length) gt {NginxTime.Bytes(route.MaxBody!)} }}");
    }

    private static void Answers(ConfigurationText text, Gateway gateway, IReadOnlyList<GatewayHost> hosts, EdgePlacement edge)
    {
        if (hosts.SelectMany(host => host.Routes).Select(route => route.Cors).FirstOrDefault(cors => cors is not null) is { } cors)
        {
            var allowed = $"{{ var(txn.origin) -m str {string.Join(' ', cors.Origins)} }}";
            var credentials = cors.Credentials ? " hdr Access-Control-Allow-Credentials true" : "";
            text.Lines(
                $"http-request return status 204 hdr Access-Control-Allow-Origin %[var(txn.origin)] hdr Access-Control-Allow-Methods \"{string.Join(", ", cors.Methods)}\" hdr Access-Control-Allow-Headers \"{string.Join(", ", cors.Headers)}\"{credentials} hdr Access-Control-Max-Age {cors.MaxAgeSeconds} if METH_OPTIONS {allowed}",
                $"http-response set-header Access-Control-Allow-Origin %[var(txn.origin)] if {allowed}",
                "http-response add-header Vary Origin");
            if (cors.Credentials)
                text.Line($"http-response set-header Access-Control-Allow-Credentials true if {allowed}");
            if (cors.ExposedHeaders.Length > 0)
                text.Line($"http-response set-header Access-Control-Expose-Headers \"{string.Join(", ", cors.ExposedHeaders)}\"");
        }

        // Answers of HAProxy itself carry them, too.
        text.Lines(gateway.Headers.Select(header => $"http-after-response set-header {header.Key} \"{header.Value}\""));
        text.Line("http-after-response set-header X-Request-ID %[var(txn.request_id)]");
        if (edge.Tls is not null && gateway.StrictTransport is { } age)
            text.Line($"http-after-response set-header Strict-Transport-Security \"max-age={(int)age.TotalSeconds}; includeSubDomains\"");
    }

    private static void Choice(ConfigurationText text, IReadOnlyList<GatewayHost> hosts)
    {
        foreach (var host in hosts)
        {
            foreach (var route in Routes(host).Where(route => !route.Paths.Contains("/")))
                text.Line($"use_backend {HaproxyBackend.Name(route)} if {OfHost(hosts, host)}{OfRoute(host, route)}");
            if (host != hosts[0] && Routes(host).FirstOrDefault(route => route.Paths.Contains("/")) is { } whole)
                text.Line($"use_backend {HaproxyBackend.Name(whole)} if {{ hdr(host),host_only -i {host.Name} }}");
        }

        text.Line($"default_backend {HaproxyBackend.Name(Routes(hosts[0]).Last())}");
    }

    private static void Counters(ConfigurationText text, IReadOnlyList<GatewayHost> hosts)
    {
        foreach (var route in hosts.SelectMany(Routes).Where(route => route.Limit is not null).DistinctBy(route => route.Name))
        {
            var period = HaproxyFile.Milliseconds(route.Limit!.Period);
            text.Line();
            text.Section($"backend {NginxMaps.Zone(route)}_callers", () => text.Line($"stick-table type ipv6 size 100k expire {HaproxyFile.Milliseconds(2 * route.Limit.Period)} store http_req_rate({period})"));
        }
    }

    // The longest path first, so that the one for everything is last.
    private static IEnumerable<GatewayRoute> Routes(GatewayHost host) => host.Routes.Where(route => !route.Denied).OrderByDescending(route => route.Paths.Max(path => path.Length));

    private static int Counter(GatewayHost host, GatewayRoute route) => Routes(host).Where(other => other.Limit is not null).TakeWhile(other => other != route).Count();

    // Names that nobody has belong to the first host.
    private static string OfHost(IReadOnlyList<GatewayHost> hosts, GatewayHost host) =>
        hosts.Count == 1 ? "" : host == hosts[0]
            ? $"!{{ hdr(host),host_only -i {string.Join(' ', hosts.Skip(1).Select(other => other.Name))} }} "
            : $"{{ hdr(host),host_only -i {host.Name} }} ";

    // Everything is what is left by the longer paths.
    private static string OfRoute(GatewayHost host, GatewayRoute route)
    {
        var others = Routes(host).Where(other => other != route).SelectMany(other => other.Paths).ToArray();
        return !route.Paths.Contains("/") ? $"{{ var(txn.path) -m reg ^({string.Join('|', route.Paths.Select(Regex.Escape))})(/|$) }}"
            : others.Length == 0 ? "{ always_true }"
            : $"!{{ var(txn.path) -m reg ^({string.Join('|', others.Select(Regex.Escape))})(/|$) }}";
    }
}
