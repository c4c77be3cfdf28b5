using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>What the gateway does with the paths of one Ingress.</summary>
/// <param name="Name">Of the Ingress.</param>
/// <param name="Paths">Prefixes that end at a slash or at the end of the path, as in Kubernetes.</param>
/// <param name="Service">The Service behind them.</param>
/// <param name="Annotations">Under <c>nginx.org/</c>, without that prefix.</param>
public sealed record GatewayRoute(string Name, ImmutableArray<string> Paths, string Service, ImmutableSortedDictionary<string, string> Annotations)
{
    /// <summary>True where nobody gets an answer but 403.</summary>
    public bool Denied { get; init; }

    /// <summary>Origins that a browser may call from; none where the route has no CORS.</summary>
    public CorsRules? Cors { get; init; }

    public bool WebSocket => Annotations.ContainsKey("websocket-services");

    /// <summary>The cookie that leads a client back to its server; null where any server will do.</summary>
    public StickyCookie? Sticky => StickyCookie.Parse(Annotations.GetValueOrDefault("sticky-cookie-services"));

    public RateLimit? Limit => RateLimit.Of(Annotations);

    public TimeSpan ConnectTimeout => Seconds("proxy-connect-timeout");

    public TimeSpan SendTimeout => Seconds("proxy-send-timeout");

    public TimeSpan ReadTimeout => Seconds("proxy-read-timeout");

    public TimeSpan FailTimeout => Seconds("fail-timeout");

    public int MaxFails => Count("max-fails", 1);

    public int KeepAlive => Count("keepalive", 0);

    /// <summary>In nginx's words: least_conn, round_robin and so on.</summary>
    public string LoadBalancing => Annotations.GetValueOrDefault("lb-method", "round_robin");

    /// <summary>What counts as a failure that another server may make good, in nginx's words.</summary>
    public ImmutableArray<string> NextUpstream => [.. Annotations.GetValueOrDefault("proxy-next-upstream", "error timeout").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public int NextUpstreamTries => Count("proxy-next-upstream-tries", 2);

    public TimeSpan NextUpstreamTimeout => Seconds("proxy-next-upstream-timeout");

    /// <summary>In nginx's notation; null leaves the gateway's own.</summary>
    public string? MaxBody => Annotations.GetValueOrDefault("client-max-body-size");

    private TimeSpan Seconds(string annotation) => TimeSpan.FromSeconds(NginxTime.Seconds(Annotations.GetValueOrDefault(annotation, "60s")));

    private int Count(string annotation, int fallback) =>
        int.TryParse(Annotations.GetValueOrDefault(annotation), CultureInfo.InvariantCulture, out var count) ? count : fallback;
}
