using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>Alarms, backups, dashboard and budget of a stack.</summary>
public sealed class PlatformOperations : ComponentResource
{
    [Output("topicArn")] public Output<string> TopicArn { get; private set; }

    public PlatformOperations(string name, OperationsArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:PlatformOperations", name, options)
    {
        var (stack, settings) = (args.Stack, args.Settings.Operations);
        TopicArn = new AlertTopic("alerts", new(stack, settings.AlertEmails, args.AlertKeyArn), new() { Parent = this }).Arn;
        Alarms("database-alarms", DatabaseAlarms.Of(args.Postgres.Instances, args.Settings.Database, settings.Alarms));
        Alarms("redis-alarms", RedisAlarms.Of(args.Redis, settings.Alarms));
        Alarms("network-alarms", NetworkAlarms.Of(args.Network.NatGatewayIds, args.Network.NatGateways));
        Alarms("cluster-alarms", ClusterAlarms.Of(args.Cluster.Name));
        if (settings.BackupDays > 0)
        {
            var resources = args.Postgres.Instances.Where(instance => !instance.IsReplica).Select(instance => (Input<string>)instance.Arn).Append(args.FilesBucketArn);
            _ = new Backups("backups", new(stack, settings, args.BackupKeyArn, Output.All(resources)) { CopyVaultArn = args.CopyVaultArn }, new() { Parent = this });
        }
        if (settings.MonthlyBudgetUsd > 0)
            _ = new CostBudget("budget", stack, settings.MonthlyBudgetUsd, TopicArn, new() { Parent = this });
        if (settings.Dashboard)
            _ = new OperationsDashboard("data", stack, OperationsPanels.Of(args), new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["topicArn"] = TopicArn });

        void Alarms(string group, IEnumerable<AlarmDefinition> alarms) =>
            _ = new AlarmGroup(group, new(stack, TopicArn, alarms), new() { Parent = this });
    }
}
