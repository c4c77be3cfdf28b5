using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>The servers of one Service, or of a route whose callers must find the same server again.</summary>
internal static class HaproxyBackend
{
    public static string Name(GatewayRoute route) => NginxUpstreams.Name(route);

    public static void Write(ConfigurationText text, Gateway gateway, GatewayRoute route, EdgePlacement edge)
    {
        var backend = edge.Backends[route.Service];
        text.Line();
        text.Section($"backend {Name(route)}", () =>
        {
            text.Line($"balance {(route.LoadBalancing.Contains("least_conn", StringComparison.Ordinal) ? "leastconn" : "roundrobin")}");
            if (route.Sticky is { } sticky)
                text.Lines($"cookie {sticky.Name} insert indirect nocache httponly{(edge.Tls is null ? "" : " secure")} maxlife {(int)sticky.MaxAge.TotalSeconds}s dynamic", $"dynamic-cookie-key {Name(route)}");
            Checks(text, gateway.Check);
            Retries(text, route);
            text.Line($"default-server check inter {HaproxyFile.Milliseconds(gateway.Check.Period)} fall {gateway.Check.Failures} rise 2 observe layer4 error-limit {route.MaxFails} on-error mark-down");
            Servers(text, route, backend, edge);
        });
    }

    private static void Checks(ConfigurationText text, ServerCheck check)
    {
        var headers = string.Concat(check.Headers.Select(header => $" hdr {header.Key} {header.Value}"));
        text.Lines("option httpchk", $"http-check send meth GET uri {check.Path}{headers}", "http-check expect status 200");
    }

    private static void Retries(ConfigurationText text, GatewayRoute route)
    {
        var codes = route.NextUpstream.Where(failure => failure.StartsWith("http_5", StringComparison.Ordinal)).Select(failure => failure["http_".Length..]);
        text.Lines(
            $"retries {Math.Max(0, route.NextUpstreamTries - 1)}",
            "option redispatch 1",
            $"retry-on conn-failure empty-response junk-response response-timeout {string.Join(' ', codes)}".TrimEnd(),
            // What a server may have begun is not sent to another, unless it may be done twice.
            "http-request disable-l7-retry unless { method GET HEAD OPTIONS PUT DELETE TRACE }");
    }

    private static void Servers(ConfigurationText text, GatewayRoute route, BackendPlacement backend, EdgePlacement edge)
    {
        foreach (var (server, number) in backend.Servers.Select((server, index) => (server, index + 1)))
        {
            text.Line(edge.Resolver is null
                ? $"server {route.Service}{number} {server}"
                : $"server-template {route.Service}-{(number == 1 ? "" : $"{number}-")} 1-{backend.Most} {server} resolvers names init-addr none");
        }

        foreach (var (server, number) in backend.Backup.Select((server, index) => (server, backend.Servers.Length + index + 1)))
            text.Line($"server {route.Service}{number} {server} backup{(edge.Resolver is null ? "" : " resolvers names init-addr none")}");
    }
}
