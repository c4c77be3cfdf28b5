using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Edge;
using static FreeAgentics.Infra.Rendering.Compose.ComposeService;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>NGINX in front of the API, and HAProxy for those who ask for it by its profile. Only these have ports of the machine, so only these cannot be scaled.</summary>
internal static class EdgeServices
{
    private const string NginxUser = "101:101";
    private const string HaproxyUser = "99:99";

    public static IEnumerable<(string Name, ObjectValue Service)> Of()
    {
        yield return ("nginx", ComposeService.Of(
            ComposeImages.Nginx,
            ("command", Command("nginx", "-c", $"{ComposePlacement.Configuration}/{NginxFile.Path}", "-g", "daemon off;")),
            ("user", Text(NginxUser)),
            ("volumes", Texts(Mounted("nginx"))),
            ("tmpfs", Texts($"{ComposePlacement.State}:mode=1777", "/tmp")),
            ("secrets", Texts("tls.crt", "tls.key")),
            ("ports", Texts("${BIND_ADDRESS:-127.0.0.1}:${HTTP_PORT:-8080}:8080", "${BIND_ADDRESS:-127.0.0.1}:${HTTPS_PORT:-8443}:8443")),
            ("networks", Texts(EdgeNetwork)),
            ("depends_on", DependsOn(("api", "healthy"))),
            ("healthcheck", Check(["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/nginx-ready"])),
            ("deploy", Memory(256L << 20))));
        yield return ("haproxy", ComposeService.Of(
            ComposeImages.Haproxy,
            ("profiles", Texts("haproxy")),
            ("command", Command("haproxy", "-W", "-db", "-f", $"{ComposePlacement.Configuration}/{HaproxyFile.Path}")),
            ("user", Text(HaproxyUser)),
            ("volumes", Texts(Mounted("haproxy"))),
            ("tmpfs", Texts("/tmp")),
            ("secrets", Texts("tls.pem")),
            ("ports", Texts("${BIND_ADDRESS:-127.0.0.1}:${HAPROXY_PORT:-8444}:8443")),
            ("networks", Texts(EdgeNetwork)),
            ("depends_on", DependsOn(("api", "healthy"))),
            ("healthcheck", Check(["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/haproxy-ready"])),
            ("deploy", Memory(256L << 20))));
    }
}
