using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Observability.Rules;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Observability.Dashboards;

/// <summary>Every dashboard of the platform.</summary>
public static class PlatformDashboards
{
    public static ImmutableArray<Dashboard> For(MetricNames metrics, RuleContext rules) =>
    [
        ServiceDashboards.Api(metrics, rules),
        ServiceDashboards.Workers(rules),
        ServiceDashboards.Autoscaling(rules),
        ServiceDashboards.Capacity(rules),
        DataDashboards.Postgres(rules),
        DataDashboards.Pooler(),
        DataDashboards.Redis(),
        DataDashboards.Nginx(),
    ];
}
