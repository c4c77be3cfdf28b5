using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Data.Redis;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>What the dashboard shows.</summary>
internal static class OperationsPanels
{
    public static IReadOnlyList<DashboardPanel> Of(OperationsArgs args)
    {
        var databases = Output.All(args.Postgres.Instances.Select(instance => instance.Identifier));
        var nodes = Output.All(NodesOf(args.Redis.Cache).Concat(NodesOf(args.Redis.Queue)));
        return
        [
            Database("PostgreSQL: CPU, percent", "CPUUtilization"),
            Database("PostgreSQL: connections", "DatabaseConnections"),
            Database("PostgreSQL: free memory, bytes", "FreeableMemory"),
            Database("PostgreSQL: free storage, bytes", "FreeStorageSpace"),
            Database("PostgreSQL: replica lag, seconds", "ReplicaLag"),
            Database("PostgreSQL: write latency, seconds", "WriteLatency"),
            Node("Redis: engine CPU, percent", "EngineCPUUtilization"),
            Node("Redis: memory, percent", "DatabaseMemoryUsagePercentage"),
            Node("Redis: evictions", "Evictions", "Sum"),
            Node("Redis: connections", "CurrConnections"),
            new("NAT: port allocation errors", "AWS/NATGateway", "ErrorPortAllocation", "NatGatewayId", args.Network.NatGatewayIds, "Sum"),
            new("NAT: bytes out", "AWS/NATGateway", "BytesOutToDestination", "NatGatewayId", args.Network.NatGatewayIds, "Sum"),
        ];

        DashboardPanel Database(string title, string metric) => new(title, "AWS/RDS", metric, "DBInstanceIdentifier", databases);

        DashboardPanel Node(string title, string metric, string statistic = "Average") => new(title, "AWS/ElastiCache", metric, "CacheClusterId", nodes, statistic);
    }

    private static IEnumerable<Output<string>> NodesOf(RedisGroup group) => Enumerable.Range(1, group.Nodes).Select(group.NodeId);
}
