namespace FreeAgentics.Infra.Settings;

/// <param name="RequestsPerSecond">Of one address.</param>
/// <param name="Burst">Above it, at once.</param>
/// <param name="AuthRequestsPerMinute">Of one address, on the paths of logging in.</param>
/// <param name="AuthPath">The prefix of those paths.</param>
/// <param name="WebSocketPath">The prefix of the paths that become web sockets.</param>
/// <param name="WebSocketTimeout">Silence after which a web socket is cut; longer than two heartbeats.</param>
/// <param name="MaxBodyMib">Of a request.</param>
/// <param name="BlockedPaths">Prefixes that are never served.</param>
/// <param name="AllowedOrigins">For CORS.</param>
public sealed record GatewaySettings(
    int RequestsPerSecond,
    int Burst,
    int AuthRequestsPerMinute,
    string AuthPath,
    string WebSocketPath,
    TimeSpan WebSocketTimeout,
    int MaxBodyMib,
    IReadOnlyList<string> BlockedPaths,
    IReadOnlyList<string> AllowedOrigins)
{
    private const string Policy = "k8s.nginx.org/v1:Policy spec";
    private const string Ingress = "kubernetes:networking.k8s.io/v1:Ingress";

    public static GatewaySettings Read(SettingsSection gateway) => new(
        RequestsPerSecond: gateway.Int(
            "requestsPerSecond", "Requests a second from one address, on each pod of NGINX.",
            range: 1..100000, fallback: 50, unit: "requests per second", guide: "G02", drives: $"{Policy}.rateLimit.rate", example: "100"),
        Burst: gateway.Int(
            "burst", "Requests above the rate that are still served.",
            range: 0..100000, fallback: 100, unit: "requests", guide: "G02", drives: $"{Policy}.rateLimit.burst", example: "200"),
        AuthRequestsPerMinute: gateway.Int(
            "authRequestsPerMinute", "Attempts to log in a minute from one address, on each pod of NGINX.",
            range: 1..6000, fallback: 10, unit: "requests per minute", guide: "G02", drives: $"{Policy}.rateLimit.rate", example: "30"),
        AuthPath: gateway.Text(
            "authPath", "The prefix of the paths of logging in.",
            pattern: TextPattern.UrlPath, fallback: "/api/v1/auth", guide: "G02", drives: $"{Ingress} spec.rules.http.paths", example: "/auth"),
        WebSocketPath: gateway.Text(
            "webSocketPath", "The prefix of the paths that become web sockets.",
            pattern: TextPattern.UrlPath, fallback: "/api/v1/ws", guide: "G02", drives: $"{Ingress} spec.rules.http.paths", example: "/ws"),
        WebSocketTimeout: gateway.Duration(
            "webSocketTimeout", "Silence after which a web socket is cut; the application's heartbeat comes every 30 seconds.",
            least: "61s", most: "24h", fallback: "1h", guide: "G02", drives: $"{Ingress} metadata.annotations nginx.org/proxy-read-timeout", example: "2h"),
        MaxBodyMib: gateway.Int(
            "maxBodyMib", "The largest request body.",
            range: 1..1024, fallback: 10, unit: "MiB", guide: "G02", drives: $"{Ingress} metadata.annotations nginx.org/client-max-body-size", example: "50"),
        BlockedPaths: gateway.Texts(
            "blockedPaths", "Prefixes of paths that are never served to the outside.",
            fallback: ["/metrics", "/docs", "/redoc", "/openapi.json", "/api/v1/dev", "/debug"], each: TextPattern.UrlPath, guide: "G02", drives: $"{Policy}.accessControl", example: "/metrics"),
        AllowedOrigins: gateway.Texts(
            "allowedOrigins", "Origins whose pages may call the API.",
            fallback: ["https://app.freeagentics.io"], each: Origin, guide: "G02", drives: $"{Policy}.cors", example: "https://app.freeagentics.io"));

    private static TextPattern Origin { get; } = new("^https://[a-z0-9.-]+(:[0-9]+)?$", "an origin such as https://app.freeagentics.io");
}
