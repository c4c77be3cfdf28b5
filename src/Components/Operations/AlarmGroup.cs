using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>Alarms about one part of the platform.</summary>
public sealed class AlarmGroup : ComponentResource
{
    public AlarmGroup(string name, AlarmGroupArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:AlarmGroup", name, options)
    {
        foreach (var alarm in args.Alarms)
        {
            _ = new MetricAlarm(alarm.Name, new()
            {
                AlarmDescription = alarm.Description,
                Namespace = alarm.Namespace,
                MetricName = alarm.Metric,
                Dimensions = { { alarm.Dimension, alarm.Value } },
                Statistic = alarm.Statistic,
                Period = alarm.PeriodSeconds,
                EvaluationPeriods = alarm.Periods,
                ComparisonOperator = alarm.Below ? "LessThanThreshold" : "GreaterThanThreshold",
                Threshold = alarm.Threshold,
                TreatMissingData = "missing",
                AlarmActions = { args.TopicArn },
                OkActions = { args.TopicArn },
                Tags = ResourceTags.Of(args.Stack, "operations", alarm.Name),
            }, new() { Parent = this });
        }
        RegisterOutputs();
    }
}
