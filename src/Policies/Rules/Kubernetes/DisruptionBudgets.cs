namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Judges the disruption budgets of a workload: exactly one, with room for one eviction.</summary>
internal static class DisruptionBudgets
{
    private const string BudgetType = "kubernetes:policy/v1:PodDisruptionBudget";

    public static Check Judge(ResourceView deployment)
    {
        var workload = Workload.Of(deployment);
        var budgets = deployment.Plan.OfType(BudgetType)
            .Where(budget => (budget.Input("metadata", "namespace").Text ?? "default") == workload.Namespace
                && LabelSelector.Matches(budget.Input("spec", "selector", "matchLabels"), workload.Labels))
            .ToArray();
        return budgets switch
        {
            [] => Check.Failed("no PodDisruptionBudget selects its pods"),
            [var budget] => LeavesRoom(budget, Scaling.Of(workload)?.Min ?? deployment.Input("spec", "replicas").Number ?? 1),
            _ => Check.Failed($"{budgets.Length} PodDisruptionBudgets select its pods ({string.Join(", ", budgets.Select(budget => budget.Name))}); evictions are refused"),
        };
    }

    private static Check LeavesRoom(ResourceView budget, double pods)
    {
        var available = budget.Input("spec", "minAvailable");
        var unavailable = budget.Input("spec", "maxUnavailable");
        var needed = Count(available, pods);
        return Check.That(!available.IsSet || needed < pods, () => $"{budget.Name} keeps {needed} of at least {pods} pods; no pod may be evicted")
            .And(Check.That(!unavailable.IsSet || Count(unavailable, pods) >= 1, () => $"{budget.Name} allows no pod to be unavailable"));
    }

    private static double Count(ValueView value, double pods) =>
        value.Text is { } text && text.EndsWith('%') && double.TryParse(text[..^1], out var percent)
            ? Math.Ceiling(pods * percent / 100)
            : value.Number ?? 0;
}
