using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Operations;
using Pulumi;
using Pulumi.Aws.ElastiCache.Inputs;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <summary>Where slow commands and the engine's own messages go.</summary>
public sealed class RedisLogs : ComponentResource
{
    public InputList<ReplicationGroupLogDeliveryConfigurationArgs> Deliveries { get; } = [];

    public RedisLogs(string name, RedisGroupArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:RedisLogs", name, options)
    {
        foreach (var log in new[] { "slow-log", "engine-log" })
        {
            var group = new RetainedLogGroup($"{name}-{log}", new(
                args.Redis.Stack, "redis", PhysicalName.PathOf(args.Redis.Stack, $"{name}/{log}", NameLimit.LogGroup),
                args.Redis.Settings.LogRetentionDays, args.Redis.LogKeyArn), new() { Parent = this });
            Deliveries.Add(new ReplicationGroupLogDeliveryConfigurationArgs
            {
                LogType = log,
                LogFormat = "json",
                DestinationType = "cloudwatch-logs",
                Destination = group.Name,
            });
        }
        RegisterOutputs();
    }
}
