using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>haproxy.cfg: the same gateway as nginx.conf, for those who prefer active checks of the servers.</summary>
public static class HaproxyFile
{
    public const string Path = "haproxy/haproxy.cfg";

    /// <exception cref="RenderingException">The plan has no gateway.</exception>
    public static RenderedFile Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var gateway = Gateway.Of(plan);
        var edge = placement.Edge;
        var hosts = gateway.Hosts.Where(host => host.Routes.All(route => edge.Backends.ContainsKey(route.Service))).ToArray();
        var text = new ConfigurationText();
        text.Line($"# The gateway of the stack {plan.Stack}, rendered from its plan.");
        Global(text);
        Defaults(text, gateway, hosts);
        if (edge.Resolver is { } resolver)
        {
            text.Line();
            text.Section("resolvers names", () => text.Lines($"nameserver first {resolver}", "resolve_retries 3", "timeout resolve 1s", "timeout retry 1s", "hold valid 5s", "hold obsolete 10s"));
        }

        HaproxyFrontend.Write(text, gateway, hosts, edge);
        foreach (var route in hosts.SelectMany(host => host.Routes).Where(route => !route.Denied).DistinctBy(HaproxyBackend.Name))
            HaproxyBackend.Write(text, gateway, route, edge);
        HaproxyFrontend.WriteStatus(text, edge);
        return new(Path, text.ToString());
    }

    private static void Global(ConfigurationText text)
    {
        text.Line();
        text.Section("global", () => text.Lines(
            "log stdout format raw local0 info",
            "maxconn 4096",
            "ssl-default-bind-options ssl-min-ver TLSv1.2",
            // Room to keep a request until it is known whether it has to be sent again.
            "tune.bufsize 32768"));
    }

    private static void Defaults(ConfigurationText text, Gateway gateway, IReadOnlyList<GatewayHost> hosts)
    {
        var usual = gateway.Usual;
        var socket = hosts.SelectMany(host => host.Routes).FirstOrDefault(route => route.WebSocket) ?? usual;
        text.Line();
        text.Section("defaults", () => text.Lines(
            "mode http",
            "log global",
            "option httplog",
            "option dontlognull",
            "option http-keep-alive",
            $"timeout connect {Milliseconds(usual.ConnectTimeout)}",
            $"timeout http-request {Milliseconds(usual.ReadTimeout)}",
            $"timeout http-keep-alive {Milliseconds(gateway.KeepAlive)}",
            // The caller's patience is the longest, so that the answer says who was late.
            $"timeout client {Milliseconds(usual.SendTimeout + usual.ConnectTimeout)}",
            $"timeout server {Milliseconds(usual.ReadTimeout)}",
            $"timeout queue {Milliseconds(usual.ConnectTimeout)}",
            // Once a connection is a WebSocket, only this counts.
            $"timeout tunnel {Milliseconds(socket.ReadTimeout)}",
            $"timeout check {Milliseconds(gateway.Check.Timeout)}"));
    }

    internal static string Milliseconds(TimeSpan span) => $"{(long)span.TotalMilliseconds}ms";
}
