namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>The objective of latency: the share of requests slower than promised.</summary>
public static class LatencyRules
{
    public const string Slow = "freeagentics:slow_requests:ratio_rate";

    public static RuleGroup Group(RuleContext context)
    {
        var duration = context.Metrics.RequestDuration;
        var fast = $"{duration}_bucket{{le=\"{PromDuration.Seconds(context.Objectives.Latency)}\"}}";
        return new RuleGroup("freeagentics-latency", TimeSpan.FromSeconds(30),
            BurnRate.Rules(
                Slow,
                "LatencyBudgetBurn",
                1 - context.Objectives.FastShare,
                window => $"1 - sum(rate({fast}[{window}])) / sum(rate({duration}_count[{window}]))",
                "were too slow",
                "Compare the API's latency with pool waits, statement times and CPU throttling."));
    }
}
