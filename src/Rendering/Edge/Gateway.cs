using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>The gateway as the plan's Ingresses, policies and controller configuration describe it.</summary>
public sealed record Gateway
{
    private const string Prefix = "nginx.org/";
    private const string IngressType = "kubernetes:networking.k8s.io/v1:Ingress";
    private const string PolicyType = "kubernetes:k8s.nginx.org/v1:Policy";
    private const string DeploymentType = "kubernetes:apps/v1:Deployment";

    /// <summary>The host that answers on every path first.</summary>
    public required ImmutableArray<GatewayHost> Hosts { get; init; }

    /// <summary>Keys of the controller's ConfigMap.</summary>
    public required ImmutableSortedDictionary<string, string> Keys { get; init; }

    /// <summary>Headers of every answer, by name.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>What a server must answer to be sent requests.</summary>
    public required ServerCheck Check { get; init; }

    /// <summary>The route of what no other route takes.</summary>
    public GatewayRoute Usual => Hosts[0].Routes.Where(route => route is { Denied: false, WebSocket: false }).MinBy(route => route.Paths.Min(path => path.Length))
        ?? throw new RenderingException($"The host {Hosts[0].Name} of the gateway answers on no path.");

    /// <summary>How long a browser is told to come by TLS only; null where it is not told.</summary>
    public TimeSpan? StrictTransport => Keys.GetValueOrDefault("hsts") == "True" ? TimeSpan.FromSeconds(NginxTime.Seconds(Keys.GetValueOrDefault("hsts-max-age", "31536000"))) : null;

    /// <summary>How long an idle connection of a caller stays open.</summary>
    public TimeSpan KeepAlive => TimeSpan.FromSeconds(NginxTime.Seconds(Keys.GetValueOrDefault("keepalive-timeout", "75s")));

    /// <exception cref="RenderingException">The plan has no gateway.</exception>
    public static Gateway Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var keys = plan.Object("kubernetes:core/v1:ConfigMap", "nginx-config")?.Inputs.At("data").Entries()
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text() ?? "", StringComparer.Ordinal)
            ?? throw new RenderingException($"The plan of {plan.Stack} has no gateway: no ConfigMap nginx-config. Only a stack of the platform can be rendered.");
        var hosts =
            from ingress in plan.OfType(IngressType)
            from rule in ingress.Inputs.At("spec", "rules").Items()
            where rule.At("http").Entries().Any()
            group RouteOf(plan, ingress, rule) by rule.At("host").Text() ?? "_" into routes
            select new GatewayHost(routes.Key, [.. routes.OrderBy(route => route.Name, StringComparer.Ordinal)]);
        return new()
        {
            Hosts = [.. hosts.OrderByDescending(host => host.Routes.Length).ThenBy(host => host.Name, StringComparer.Ordinal)],
            Keys = keys,
            Headers = [.. HeadersIn(keys.GetValueOrDefault("server-snippets", ""))],
            Check = CheckOf(plan.Object(DeploymentType, "api-deployment")),
        };
    }

    private static GatewayRoute RouteOf(Plan plan, PlanResource ingress, PropertyValue rule)
    {
        var annotations = ingress.Inputs.At("metadata", "annotations").Entries()
            .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(pair => pair.Key[Prefix.Length..], pair => pair.Value.Text() ?? "", StringComparer.Ordinal);
        var policies = annotations.GetValueOrDefault("policies", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => (Name: name, Spec: plan.Object(PolicyType, name)?.Inputs.At("spec"))).ToArray();
        var paths = rule.At("http", "paths").Items();
        return new(
            ingress.Inputs.At("metadata", "name").Text() ?? ingress.Name,
            [.. paths.Select(path => path.At("path").Text()).OfType<string>()],
            paths.Select(path => path.At("backend", "service", "name").Text()).OfType<string>().First(),
            annotations)
        {
            Denied = policies.Any(policy => policy.Spec.At("accessControl", "deny").Items().Any(block => block.Text() == "0.0.0.0/0")),
            Cors = policies.Select(policy => policy.Spec.At("cors") is ObjectValue cors ? CorsOf(policy.Name, cors) : null).FirstOrDefault(cors => cors is not null),
        };
    }

    private static CorsRules CorsOf(string name, ObjectValue cors) => new(
        name,
        Texts(cors["allowOrigin"]),
        Texts(cors["allowMethods"]),
        Texts(cors["allowHeaders"]),
        Texts(cors["exposeHeaders"]),
        cors["allowCredentials"].Text() == "true",
        (int)(cors["maxAge"].Number() ?? 600));

    private static ImmutableArray<string> Texts(PropertyValue? list) => [.. list.Items().Select(item => item.Text()).OfType<string>()];

    // add_header Name "value" always;  The request id is the edge's own business.
    private static IEnumerable<KeyValuePair<string, string>> HeadersIn(string snippets) =>
        from line in snippets.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let parts = line.TrimEnd(';').Split(' ', 3)
        where parts is ["add_header", _, _] && parts[2].StartsWith('"')
        select KeyValuePair.Create(parts[1], parts[2][1..parts[2].LastIndexOf('"')]);

    private static ServerCheck CheckOf(PlanResource? deployment)
    {
        var probe = deployment?.Inputs.At("spec", "template", "spec", "containers").Items().FirstOrDefault().At("readinessProbe");
        return new(
            probe.At("httpGet", "path").Text() ?? "/health",
            TimeSpan.FromSeconds(probe.At("periodSeconds").Number() ?? 5),
            TimeSpan.FromSeconds(probe.At("timeoutSeconds").Number() ?? 3),
            (int)(probe.At("failureThreshold").Number() ?? 3),
            [.. probe.At("httpGet", "httpHeaders").Items().Select(header => KeyValuePair.Create(header.At("name").Text() ?? "", header.At("value").Text() ?? ""))]);
    }
}
