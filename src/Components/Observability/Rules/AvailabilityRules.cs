namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>The objective of availability: the share of requests that end in a server error.</summary>
public static class AvailabilityRules
{
    public const string Errors = "freeagentics:request_errors:ratio_rate";

    public static RuleGroup Group(RuleContext context)
    {
        var requests = context.Metrics.Requests;
        var failed = $"{requests}{{{context.Metrics.StatusLabel}=~\"5..\"}}";
        return new RuleGroup("freeagentics-availability", TimeSpan.FromSeconds(30),
            BurnRate.Rules(
                Errors,
                "AvailabilityBudgetBurn",
                1 - context.Objectives.Availability,
                window => $"(sum(rate({failed}[{window}])) or 0 * sum(rate({requests}[{window}]))) / sum(rate({requests}[{window}]))",
                "failed",
                "Roll back the last change if it fits in time; otherwise find the failing dependency on the API dashboard."));
    }
}
