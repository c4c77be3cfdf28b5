namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>The NGINX ingress controller.</summary>
public static class EdgeRules
{
    public static RuleGroup Group() => new("freeagentics-edge", TimeSpan.FromSeconds(30),
    [
        new AlertRule("EdgeReloadFails", "nginx_ingress_controller_nginx_last_reload_status == 0",
            TimeSpan.FromMinutes(2), RuleSeverity.Critical,
            "NGINX on {{ $labels.instance }} refuses its configuration and serves the previous one.",
            "Read the controller's log for the rejected line; revert the last change of an Ingress or a Policy."),
        new AlertRule("EdgeDown", "absent(nginx_ingress_nginx_connections_active)",
            TimeSpan.FromMinutes(2), RuleSeverity.Critical,
            "No pod of the ingress controller reports.",
            "kubectl describe the pods of nginx-ingress; then the targets of the load balancer."),
        new AlertRule("EdgeDropsConnections",
            "rate(nginx_ingress_nginx_connections_accepted[5m]) - rate(nginx_ingress_nginx_connections_handled[5m]) > 0",
            TimeSpan.FromMinutes(5), RuleSeverity.Critical,
            "NGINX on {{ $labels.instance }} drops {{ $value }} connections a second.",
            "It has run out of worker connections: add pods, or raise worker-connections."),
    ]);
}
