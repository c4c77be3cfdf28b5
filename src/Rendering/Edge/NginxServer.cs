using System.Text.RegularExpressions;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>The servers of nginx.conf.</summary>
internal static class NginxServer
{
    /// <param name="first">True for the one that answers for names that no server has.</param>
    /// <param name="http2Directive">True where HTTP/2 is a directive of its own.</param>
    public static void Write(ConfigurationText text, Gateway gateway, GatewayHost host, EdgePlacement edge, bool first, bool http2Directive)
    {
        text.Block("server", () =>
        {
            Listen(text, edge, first, http2Directive);
            text.Line($"server_name {host.Name};");
            text.Line();
            text.Lines(Headers(gateway, host, edge, extra: null));
            var denied = host.Routes.Where(route => route.Denied).SelectMany(route => route.Paths).ToArray();
            if (denied.Length > 0)
            {
                text.Line();
                text.Block($"location ~* ^({string.Join('|', denied.Select(Escaped))})(/|$)", () => text.Line("return 403;"));
            }

            // The longest path first: the first expression that fits decides.
            foreach (var (route, path) in host.Routes.Where(route => !route.Denied).SelectMany(route => route.Paths.Select(path => (route, path))).OrderByDescending(pair => pair.path.Length))
            {
                text.Line();
                text.Block(path == "/" ? "location /" : $"location ~ ^{Escaped(path)}(/|$)", () => NginxLocation.Write(text, route, gateway.Usual, Headers(gateway, host, edge, route)));
            }

            if (!host.Whole)
            {
                text.Line();
                text.Block("location /", () => text.Line("return 404;"));
            }
        });
        text.Line();
    }

    public static void WriteRedirect(ConfigurationText text, EdgePlacement edge)
    {
        if (edge.Tls is null || edge.Redirect is null)
            return;
        text.Block("server", () => text.Lines(Listening(edge.Redirect) + " default_server;", "return 301 https://$host$request_uri;"));
        text.Line();
    }

    public static void WriteStatus(ConfigurationText text, EdgePlacement edge) => text.Block("server", () =>
    {
        text.Lines("# Not for callers: nobody publishes this port.", Listening(edge.Status) + ";", "access_log off;");
        text.Block("location = /stub_status", () => text.Line("stub_status;"));
        text.Block("location = /nginx-ready", () => text.Lines("default_type text/plain;", "return 200 \"ready\\n\";"));
        text.Block("location /", () => text.Line("return 404;"));
    });

    private static void Listen(ConfigurationText text, EdgePlacement edge, bool first, bool http2Directive)
    {
        var parameters = (edge.Tls is null ? "" : http2Directive ? " ssl" : " ssl http2") + (first ? " default_server" : "");
        text.Line($"{Listening(edge.Listen)}{parameters};");
        if (edge.Tls is not { } tls)
            return;
        if (http2Directive)
            text.Line("http2 on;");
        text.Lines($"ssl_certificate {tls.Certificate};", $"ssl_certificate_key {tls.Key};", "ssl_protocols TLSv1.2 TLSv1.3;", "ssl_session_cache shared:tls:10m;");
    }

    private static string Listening(Address address) => $"listen {(address.Host == "*" ? $"{address.Port}" : address)}";

    // Headers of a location replace those of the server, so each location with one of its own repeats them all.
    private static IEnumerable<string> Headers(Gateway gateway, GatewayHost host, EdgePlacement edge, GatewayRoute? extra)
    {
        if (extra is { Sticky: null, Cors: null })
            yield break;
        foreach (var (name, value) in gateway.Headers)
            yield return $"add_header {name} \"{value}\" always;";
        yield return "add_header X-Request-ID $request_id always;";
        if (edge.Tls is not null && gateway.StrictTransport is { } age)
            yield return $"add_header Strict-Transport-Security \"max-age={(int)age.TotalSeconds}; includeSubDomains\" always;";
        if (extra?.Sticky is { } sticky)
            yield return $"add_header Set-Cookie \"{sticky.Name}={NginxMaps.Session(extra)}; Max-Age={(int)sticky.MaxAge.TotalSeconds}; Path={sticky.Path}; HttpOnly; SameSite=Lax{(edge.Tls is null ? "" : "; Secure")}\" always;";
        if (extra?.Cors is { } cors)
        {
            yield return $"add_header Access-Control-Allow-Origin {NginxMaps.Origin(cors)} always;";
            yield return "add_header Vary Origin always;";
            if (cors.Credentials)
                yield return $"add_header Access-Control-Allow-Credentials {NginxMaps.Origin(cors)}_credentials always;";
            if (cors.ExposedHeaders.Length > 0)
                yield return $"add_header Access-Control-Expose-Headers \"{string.Join(", ", cors.ExposedHeaders)}\" always;";
        }
    }

    private static string Escaped(string path) => Regex.Escape(path).Replace("\\-", "-", StringComparison.Ordinal);
}
