using FreeAgentics.Infra.Local.Verbs;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Files;

/// <summary>Leaves out the rules about what nobody reports on here: an alert on a missing metric would fire for ever.</summary>
public static class RulesWithSource
{
    private const string RuleType = "kubernetes:monitoring.coreos.com/v1:PrometheusRule";

    public static Plan In(Plan plan, LoadBalancer loadBalancer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with { Resources = [.. plan.Resources.Select(resource => resource.Type == RuleType ? resource with { Inputs = Without(resource.Inputs, loadBalancer) } : resource)] };
    }

    private static ObjectValue Without(ObjectValue inputs, LoadBalancer loadBalancer)
    {
        var groups = inputs.At("spec", "groups").Items().OfType<ObjectValue>().Select(group => new ObjectValue(group.Properties.SetItem(
            "rules", new ArrayValue([.. group["rules"].Items().Where(rule => IsReported(rule.At("expr").Text() ?? "", loadBalancer))]))));
        var spec = (ObjectValue)inputs["spec"]!;
        return new(inputs.Properties.SetItem("spec", new ObjectValue(spec.Properties.SetItem("groups", new ArrayValue([.. groups])))));
    }

    // Debian's exporter of PgBouncer does not understand Debian's PgBouncer; HAProxy has metrics of its own.
    private static bool IsReported(string expression, LoadBalancer loadBalancer) =>
        !expression.Contains("pgbouncer_", StringComparison.Ordinal)
        && (loadBalancer == LoadBalancer.Nginx || !expression.Contains("nginx_ingress_", StringComparison.Ordinal));
}
