namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>Variables and zones that the servers of nginx.conf share.</summary>
internal static class NginxMaps
{
    public static string Zone(GatewayRoute route) => route.Name.Replace('-', '_');

    public static string Origin(CorsRules cors) => $"${cors.Name.Replace('-', '_')}_origin";

    public static string Session(GatewayRoute route) => $"${Zone(route)}_session";

    public static void Write(ConfigurationText text, Gateway gateway)
    {
        var routes = gateway.Hosts.SelectMany(host => host.Routes).Where(route => !route.Denied).DistinctBy(route => route.Name).ToArray();
        foreach (var route in routes)
        {
            if (route.Limit is { } limit)
                text.Line($"limit_req_zone $binary_remote_addr zone={Zone(route)}:{limit.ZoneSize} rate={limit.Rate};");
        }

        text.Line();
        if (routes.Any(route => route.WebSocket))
            text.Lines("map $http_upgrade $connection_upgrade {", "    default upgrade;", "    \"\" \"\";", "}", "");
        foreach (var cors in routes.Select(route => route.Cors).OfType<CorsRules>().DistinctBy(cors => cors.Name))
            WriteOrigins(text, cors);
        foreach (var route in routes)
        {
            // Who has no cookie yet is led by the id of this request, which the cookie then keeps.
            if (route.Sticky is { } sticky)
                text.Lines($"map $cookie_{sticky.Name} {Session(route)} {{", $"    default $cookie_{sticky.Name};", "    \"\" $request_id;", "}", "");
        }
    }

    private static void WriteOrigins(ConfigurationText text, CorsRules cors) => text.Block($"map $http_origin {Origin(cors)}", () =>
    {
        text.Line("default \"\";");
        text.Lines(cors.Origins.Select(origin => $"\"{origin}\" $http_origin;"));
    }).Block($"map \"$request_method {Origin(cors)}\" {Origin(cors)}_preflight", () => text.Lines("default 0;", "\"~^OPTIONS .\" 1;"))
        .Block($"map {Origin(cors)} {Origin(cors)}_credentials", () => text.Lines("default true;", "\"\" \"\";")).Line();
}
