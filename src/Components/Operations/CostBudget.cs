using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Budgets;
using Pulumi.Aws.Budgets.Inputs;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>Warns before the stack's month costs more than it should: at 80% spent, and when the whole is forecast.</summary>
public sealed class CostBudget : ComponentResource
{
    private const double SpentPercent = 80;
    private const double ForecastPercent = 100;

    /// <param name="name">Logical name.</param>
    /// <param name="stack">The stack whose resources, by their tag, are counted.</param>
    /// <param name="monthlyUsd">What a month may cost.</param>
    /// <param name="topicArn">Who hears of it.</param>
    /// <param name="options">Parent and providers.</param>
    public CostBudget(string name, StackIdentity stack, int monthlyUsd, Input<string> topicArn, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:CostBudget", name, options)
    {
        _ = new Budget(name, new()
        {
            Name = PhysicalName.Of(stack, name, NameLimit.Budget),
            BudgetType = "COST",
            TimeUnit = "MONTHLY",
            LimitAmount = $"{monthlyUsd}",
            LimitUnit = "USD",
            CostFilters = new BudgetCostFilterArgs { Name = "TagKeyValue", Values = { $"user:Stack${stack.Stack}" } },
            Notifications = { Notification("ACTUAL", SpentPercent, topicArn), Notification("FORECASTED", ForecastPercent, topicArn) },
            Tags = ResourceTags.Of(stack, "operations", name),
        }, new() { Parent = this });
        RegisterOutputs();
    }

    private static BudgetNotificationArgs Notification(string type, double percent, Input<string> topicArn) => new()
    {
        NotificationType = type,
        ComparisonOperator = "GREATER_THAN",
        Threshold = percent,
        ThresholdType = "PERCENTAGE",
        SubscriberSnsTopicArns = { topicArn },
    };
}
