using FreeAgentics.Infra.Components.Edge;
using FreeAgentics.Infra.Components.Objects;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Gateway;

/// <summary>The API's way in: one host, routes with their own limits and time-outs, web sockets that stay with their pod, paths that nobody gets to see.</summary>
public sealed class ApiGateway : ComponentResource
{
    private const string CorsPolicy = "gateway-cors";
    private const string DenyPolicy = "gateway-deny";
    private const string TlsSecret = "gateway-tls";

    public ApiGateway(string name, ApiGatewayArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:gateway:ApiGateway", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var gateway = args.Settings.Gateway;
        Policies(args, child);
        Certificate(args, child);
        // Other Ingresses on a host are refused unless one is its master, and the rest are minions for paths.
        var plain = args.Settings.PlainHttp;
        var routes = new GatewayRoutes(args.Namespace, args.ApiHost, plain, child);
        routes.Master("api-gateway", TlsSecret, new(StringComparer.Ordinal));
        routes.Minion("api-routes", Api.App, 8000, ["/"], Limited(args, $"{gateway.RequestsPerSecond}r/s", gateway.Burst, "api", CorsPolicy));
        routes.Minion("api-auth", Api.App, 8000, [gateway.AuthPath], Limited(args, $"{gateway.AuthRequestsPerMinute}r/m", 5, "auth", CorsPolicy));
        routes.Minion("api-sockets", Api.App, 8000, [gateway.WebSocketPath], Sockets(args));
        routes.Minion("api-blocked", Api.App, 8000, gateway.BlockedPaths, new(StringComparer.Ordinal) { ["nginx.org/policies"] = DenyPolicy });
        if (args.RegionalHost is { } regionalHost)
        {
            var regional = new GatewayRoutes(args.Namespace, regionalHost, plain, child);
            regional.Master("api-region", TlsSecret, new(StringComparer.Ordinal));
            regional.Minion("api-region-health", Api.App, 8000, [args.HealthPath], Limited(args, $"{gateway.RequestsPerSecond}r/s", gateway.Burst, "region", CorsPolicy));
        }

        if (args.FrontendHost is { } host)
        {
            var frontend = new GatewayRoutes(args.Namespace, host, plain, child);
            frontend.Single("frontend", Frontend.App, Frontend.ServicePort, TlsSecret, NginxKeys.Route(args.Settings.Proxy));
        }

        RegisterOutputs();
    }

    // A Policy with a rateLimit does nothing on an Ingress; these annotations do. See docs/adr/0010.
    private static SortedDictionary<string, string> Limited(ApiGatewayArgs args, string rate, int burst, string zone, string policy)
    {
        var annotations = NginxKeys.Route(args.Settings.Proxy);
        annotations["nginx.org/client-max-body-size"] = $"{args.Settings.Gateway.MaxBodyMib}m";
        annotations["nginx.org/limit-req-rate"] = rate;
        annotations["nginx.org/limit-req-key"] = "${binary_remote_addr}";
        annotations["nginx.org/limit-req-zone-size"] = "10m";
        annotations["nginx.org/limit-req-burst"] = $"{burst}";
        annotations["nginx.org/limit-req-no-delay"] = "true";
        annotations["nginx.org/limit-req-reject-code"] = "429";
        annotations["nginx.org/policies"] = policy;
        return annotations;
    }

    private static SortedDictionary<string, string> Sockets(ApiGatewayArgs args)
    {
        var annotations = NginxKeys.Route(args.Settings.Proxy, args.Settings.Gateway.WebSocketTimeout);
        annotations["nginx.org/websocket-services"] = Api.App;
        // The state of a socket lives in one process: a client that comes back must find the same pod.
        annotations["nginx.org/sticky-cookie-services"] = $"serviceName={Api.App} api_session expires=1h path={args.Settings.Gateway.WebSocketPath}";
        return annotations;
    }

    private static void Policies(ApiGatewayArgs args, CustomResourceOptions child)
    {
        Policy(DenyPolicy, "accessControl", Map(("deny", List("0.0.0.0/0", "::/0"))));
        Policy(CorsPolicy, "cors", Map(
            ("allowOrigin", List(args.Settings.Gateway.AllowedOrigins.Cast<object>())),
            ("allowMethods", List("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")),
            ("allowHeaders", List("Authorization", "Content-Type", "X-Requested-With")),
            ("exposeHeaders", List("X-Request-ID")),
            ("allowCredentials", true),
            ("maxAge", 600)));

        void Policy(string policy, string kind, object rule) => CustomObject.Of(
            "k8s.nginx.org/v1", "Policy", policy, args.Namespace, IngressController.App,
            Map(("ingressClassName", IngressController.ClassName), (kind, rule)), child);
    }

    private static void Certificate(ApiGatewayArgs args, CustomResourceOptions child)
    {
        object[] names = [.. new[] { args.ApiHost, args.RegionalHost, args.FrontendHost }.OfType<string>()];
        CustomObject.Of("cert-manager.io/v1", "Certificate", TlsSecret, args.Namespace, IngressController.App, Map(
            ("secretName", TlsSecret),
            ("dnsNames", List(names)),
            ("renewBefore", "720h"),
            ("privateKey", Map(("algorithm", "ECDSA"), ("size", 256), ("rotationPolicy", "Always"))),
            ("issuerRef", Map(("name", CertificateIssuer.ObjectName), ("kind", "ClusterIssuer")))), child);
    }
}
