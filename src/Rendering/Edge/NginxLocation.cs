namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>What nginx.conf does with a request that it passes on.</summary>
internal static class NginxLocation
{
    private static readonly string[] RequestHeaders =
    [
        "proxy_set_header Host $host;",
        "proxy_set_header X-Real-IP $remote_addr;",
        // One address, the edge's own finding: what a caller wrote there is dropped.
        "proxy_set_header X-Forwarded-For $remote_addr;",
        "proxy_set_header X-Forwarded-Host $host;",
        "proxy_set_header X-Forwarded-Proto $scheme;",
        "proxy_set_header X-Request-ID $request_id;",
    ];

    /// <summary>What holds wherever a location says nothing else.</summary>
    public static void WriteUsual(ConfigurationText text, GatewayRoute usual) => text
        .Line("proxy_http_version 1.1;")
        .Lines(RequestHeaders)
        .Line("proxy_set_header Connection \"\";")
        .Lines(Forwarding(usual))
        .Line();

    public static void Write(ConfigurationText text, GatewayRoute route, GatewayRoute usual, IEnumerable<string> headers)
    {
        text.Lines(headers);
        if (route.Cors is { } cors)
            Preflight(text, cors);
        if (route.Limit is { } limit)
            text.Line($"limit_req zone={NginxMaps.Zone(route)} burst={limit.Burst} nodelay;");
        text.Line($"proxy_pass http://{NginxUpstreams.Name(route)};");
        // Headers of a location replace those from outside it.
        if (route.WebSocket)
            text.Lines(RequestHeaders).Lines("proxy_set_header Upgrade $http_upgrade;", "proxy_set_header Connection $connection_upgrade;", "proxy_buffering off;");
        text.Lines(Forwarding(route).Except(Forwarding(usual)));
    }

    private static IEnumerable<string> Forwarding(GatewayRoute route)
    {
        if (route.Limit is { } limit)
            yield return $"limit_req_status {limit.RejectCode};";
        if (route.MaxBody is { } size)
            yield return $"client_max_body_size {size};";
        yield return $"proxy_connect_timeout {NginxFile.Seconds(route.ConnectTimeout)};";
        yield return $"proxy_send_timeout {NginxFile.Seconds(route.SendTimeout)};";
        yield return $"proxy_read_timeout {NginxFile.Seconds(route.ReadTimeout)};";
        // Without non_idempotent, a POST that a server may have begun is not sent to another.
        yield return $"proxy_next_upstream {string.Join(' ', route.NextUpstream)};";
        yield return $"proxy_next_upstream_tries {route.NextUpstreamTries};";
        yield return $"proxy_next_upstream_timeout {NginxFile.Seconds(route.NextUpstreamTimeout)};";
    }

    private static void Preflight(ConfigurationText text, CorsRules cors) =>
        text.Block($"if ({NginxMaps.Origin(cors)}_preflight)", () => text.Lines(
            $"add_header Access-Control-Allow-Origin {NginxMaps.Origin(cors)} always;",
            $"add_header Access-Control-Allow-Methods \"{string.Join(", ", cors.Methods)}\" always;",
            $"add_header Access-Control-Allow-Headers \"{string.Join(", ", cors.Headers)}\" always;",
            cors.Credentials ? "add_header Access-Control-Allow-Credentials true always;" : "add_header Vary Origin always;",
            $"add_header Access-Control-Max-Age {cors.MaxAgeSeconds} always;",
            "return 204;"));
}
