using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>The groups of servers in nginx.conf: one a Service, and one more for each route whose callers must find the same server again.</summary>
internal static class NginxUpstreams
{
    public static string Name(GatewayRoute route) => route.Sticky is null ? $"{route.Service}_backend" : $"{NginxMaps.Zone(route)}_backend";

    public static void Write(ConfigurationText text, Gateway gateway, EdgePlacement edge)
    {
        var routes = gateway.Hosts.SelectMany(host => host.Routes).Where(route => !route.Denied && edge.Backends.ContainsKey(route.Service));
        foreach (var route in routes.DistinctBy(Name))
        {
            text.Block($"upstream {Name(route)}", () => Content(text, route, edge));
            text.Line();
        }
    }

    private static void Content(ConfigurationText text, GatewayRoute route, EdgePlacement edge)
    {
        var backend = edge.Backends[route.Service];
        text.Line($"zone {Name(route)} 256k;");
        if (route.Sticky is not null)
            text.Line($"hash {NginxMaps.Session(route)} consistent;");
        else if (route.LoadBalancing != "round_robin")
            text.Line($"{route.LoadBalancing};");
        foreach (var server in backend.Servers)
            text.Line(Server(server, route, edge));
        // A hash has no place for servers that serve only at times.
        if (route.Sticky is null)
        {
            foreach (var server in backend.Backup)
                text.Line($"{Server(server, route, edge).TrimEnd(';')} backup;");
        }

        if (route.KeepAlive > 0)
            text.Line($"keepalive {route.KeepAlive};");
    }

    private static string Server(Address server, GatewayRoute route, EdgePlacement edge) =>
        $"server {server}{(edge.Resolver is null ? "" : " resolve")} max_fails={route.MaxFails} fail_timeout={NginxFile.Seconds(route.FailTimeout)};";
}
