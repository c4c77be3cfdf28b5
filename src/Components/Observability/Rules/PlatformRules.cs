using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Every rule of the platform.</summary>
public static class PlatformRules
{
    public static ImmutableArray<RuleGroup> For(RuleContext context) =>
    [
        UtilizationRules.Group(context),
        ApiRules.Group(context),
        AvailabilityRules.Group(context),
        LatencyRules.Group(context),
        QueueRules.Group(context),
        AutoscalingRules.Group(context),
        DatabaseRules.Group(context),
        PoolerRules.Group(context),
        CacheRules.Group(context),
        WorkloadRules.Group(context),
        EdgeRules.Group(),
    ];
}
