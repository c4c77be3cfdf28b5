using System.Globalization;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>The guide's nginx.conf as keys of the controller's ConfigMap and annotations of an Ingress.</summary>
public static class NginxKeys
{
    /// <summary>What holds for the whole controller.</summary>
    /// <param name="network">The only sender of PROXY headers.</param>
    public static SortedDictionary<string, string> ConfigMap(EdgeSettings edge, Cidr network) => new(StringComparer.Ordinal)
    {
        ["proxy-protocol"] = "True",
        ["real-ip-header"] = "proxy_protocol",
        ["real-ip-recursive"] = "True",
        ["set-real-ip-from"] = edge.TrustedProxies.Count > 0 ? string.Join(',', edge.TrustedProxies) : $"{network}",
        ["server-tokens"] = "False",
        ["http2"] = "True",
        ["ssl-protocols"] = "TLSv1.2 TLSv1.3",
        ["redirect-to-https"] = "False",
        ["hsts"] = "True",
        ["hsts-max-age"] = "31536000",
        ["hsts-include-subdomains"] = "True",
        ["keepalive-timeout"] = Seconds(edge.Proxy.ClientKeepAlive),
        ["keepalive"] = Number(edge.Proxy.UpstreamKeepAlive),
        ["lb-method"] = edge.Proxy.LoadBalancing,
        ["max-fails"] = Number(edge.Proxy.MaxFails),
        ["fail-timeout"] = Seconds(edge.Proxy.FailTimeout),
        ["proxy-connect-timeout"] = Seconds(edge.Proxy.ConnectTimeout),
        ["proxy-send-timeout"] = Seconds(edge.Proxy.SendTimeout),
        ["proxy-read-timeout"] = Seconds(edge.Proxy.ReadTimeout),
        ["client-max-body-size"] = $"{edge.Gateway.MaxBodyMib}m",
        ["log-format-escaping"] = "json",
        ["log-format"] = LogFormat,
        // A caller's own request id would let it forge traces: the edge makes one, and says which.
        ["location-snippets"] = "proxy_set_header X-Request-ID $request_id;",
        ["server-snippets"] = string.Join('\n', SecurityHeaders.Select(header => $"add_header {header.Name} \"{header.Value}\" always;").Append("add_header X-Request-ID $request_id always;")),
    };

    /// <summary>What one route asks for.</summary>
    public static SortedDictionary<string, string> Route(ProxySettings proxy, TimeSpan? timeout = null) => new(StringComparer.Ordinal)
    {
        ["nginx.org/lb-method"] = proxy.LoadBalancing,
        ["nginx.org/max-fails"] = Number(proxy.MaxFails),
        ["nginx.org/fail-timeout"] = Seconds(proxy.FailTimeout),
        ["nginx.org/keepalive"] = Number(proxy.UpstreamKeepAlive),
        ["nginx.org/proxy-connect-timeout"] = Seconds(proxy.ConnectTimeout),
        ["nginx.org/proxy-send-timeout"] = Seconds(timeout ?? proxy.SendTimeout),
        ["nginx.org/proxy-read-timeout"] = Seconds(timeout ?? proxy.ReadTimeout),
        ["nginx.org/proxy-next-upstream"] = string.Join(' ', proxy.NextUpstream),
        ["nginx.org/proxy-next-upstream-timeout"] = Seconds(proxy.ReadTimeout),
        ["nginx.org/proxy-next-upstream-tries"] = Number(proxy.NextUpstreamTries),
    };

    private const string LogFormat =
        "{\"time\":\"$time_iso8601\",\"request_id\":\"$request_id\",\"client\":\"$remote_addr\",\"method\":\"$request_method\",\"uri\":\"$uri\",\"status\":\"$status\","
        + "\"bytes\":\"$body_bytes_sent\",\"duration\":\"$request_time\",\"upstream\":\"$upstream_addr\",\"upstream_duration\":\"$upstream_response_time\"}";

    private static readonly (string Name, string Value)[] SecurityHeaders =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ];

    private static string Seconds(TimeSpan span) => $"{(int)span.TotalSeconds}s";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
