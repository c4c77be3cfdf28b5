using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Operations;
using FreeAgentics.Infra.Components.Tests.Declaring;
using Pulumi;

namespace FreeAgentics.Infra.Components.Tests.Operations;

public class Operations
{
    [Fact]
    public async Task Send_alarms_and_their_end_to_one_topic()
    {
        var plan = await Declaration.Of(() => _ = new AlarmGroup("alarms", new(TestStack.Identity, "arn:topic",
            [new("cpu", "The CPU is busy.", "AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", "db-1", 80)])));
        var alarm = plan.Single("aws:cloudwatch/metricAlarm:MetricAlarm");
        Assert.Equal(["arn:topic"], alarm.Texts("alarmActions"));
        Assert.Equal(["arn:topic"], alarm.Texts("okActions"));
        Assert.Equal("GreaterThanThreshold", alarm.Input<string>("comparisonOperator"));
        Assert.Equal("db-1", alarm.Input<string>("dimensions.DBInstanceIdentifier"));
    }

    [Fact]
    public async Task Take_messages_from_services_of_this_account_only()
    {
        var plan = await Declaration.Of(() => _ = new AlertTopic("alerts", new(TestStack.Identity, ["oncall@freeagentics.io"], "arn:key")));
        Assert.Contains("\"aws:SourceAccount\":\"000000000000\"", plan.Single("aws:sns/topicPolicy:TopicPolicy").Input<string>("policy"));
        Assert.Equal("arn:key", plan.Single("aws:sns/topic:Topic").Input<string>("kmsMasterKeyId"));
        Assert.Equal("oncall@freeagentics.io", plan.Single("aws:sns/topicSubscription:TopicSubscription").Input<string>("endpoint"));
    }

    [Fact]
    public async Task Keep_daily_and_monthly_backups_and_copies_elsewhere()
    {
        var plan = await Backups("arn:vault");
        var backups = plan.Single("aws:backup/plan:Plan");
        Assert.Equal("daily", backups.Input<string>("rules.0.ruleName"));
        Assert.Equal(365.0, backups.Find("rules.1.lifecycle.deleteAfter"));
        Assert.Equal("arn:vault", backups.Input<string>("rules.0.copyActions.0.destinationVaultArn"));
        Assert.Equal(["arn:database"], plan.Single("aws:backup/selection:Selection").Texts("resources"));
    }

    [Fact]
    public async Task Copy_nothing_where_there_is_no_other_region() =>
        Assert.Null((await Backups(vault: null)).Single("aws:backup/plan:Plan").Find("rules.0.copyActions"));

    [Fact]
    public async Task Warn_before_the_budget_is_spent()
    {
        var plan = await Declaration.Of(() => _ = new CostBudget("budget", TestStack.Identity, 1200, "arn:topic"));
        var budget = plan.Single("aws:budgets/budget:Budget");
        Assert.Equal("1200", budget.Input<string>("limitAmount"));
        Assert.Equal(["user:Stack$test"], budget.Texts("costFilters.0.values"));
        Assert.Equal(80.0, budget.Find("notifications.0.threshold"));
    }

    [Fact]
    public async Task Show_two_graphs_a_row_that_do_not_overlap()
    {
        var panel = new DashboardPanel("CPU", "AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", Output.Create(ImmutableArray.Create("db-1", "db-2")));
        var plan = await Declaration.Of(() => _ = new OperationsDashboard("data", TestStack.Identity, [panel, panel, panel]));
        var widgets = JsonNode.Parse(plan.Single("aws:cloudwatch/dashboard:Dashboard").Input<string>("dashboardBody"))!["widgets"]!.AsArray();
        Assert.Equal([(0, 0), (12, 0), (0, 6)], widgets.Select(widget => ((int)widget!["x"]!, (int)widget["y"]!)));
        Assert.Equal(2, widgets[0]!["properties"]!["metrics"]!.AsArray().Count);
    }

    private static Task<Declaration> Backups(string? vault) => Declaration.Of(() =>
        _ = new Backups("backups", new(TestStack.Identity, TestStack.Settings().Operations, "arn:key", Output.Create(ImmutableArray.Create("arn:database")))
        {
            CopyVaultArn = vault is null ? null : (Input<string>)vault,
        }));
}
