using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.Rds;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>A primary, its replicas in zone order, and replicas of the first replica.</summary>
public sealed class PostgresShard : ComponentResource
{
    public Output<string> WriterHost { get; }

    public Output<string> PrimaryArn { get; }

    /// <summary>The primary's host where there are no replicas.</summary>
    public ImmutableArray<Output<string>> ReaderHosts { get; }

    /// <summary>Primary first.</summary>
    public ImmutableArray<PostgresInstance> Instances { get; }

    public PostgresShard(string name, int shard, PostgresShardArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:PostgresShard", name, options)
    {
        var instances = new PostgresInstances(args, this);
        var primary = args.Database.SourceArns is { } sources
            ? instances.Standby(name, args.Database.Promoted ? null : sources.GetAt(shard))
            : instances.Primary(name);
        var replicas = ReplicasOf(name, args, instances, primary);
        WriterHost = primary.Address;
        PrimaryArn = primary.Arn;
        ReaderHosts = [.. (replicas.Count > 0 ? replicas : [primary]).Select(replica => replica.Address)];
        var settings = args.Database.Settings;
        Instances =
        [
            new(name, primary.Identifier, primary.Arn, settings.Machine, IsReplica: args.Database.SourceArns is not null && !args.Database.Promoted),
            .. replicas.Select(replica => new PostgresInstance(replica.GetResourceName(), replica.Identifier, replica.Arn, settings.ReplicaMachine, IsReplica: true)),
        ];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["writerHost"] = WriterHost,
            ["readerHosts"] = Output.All(ReaderHosts),
        });
    }

    private static List<Instance> ReplicasOf(string name, PostgresShardArgs args, PostgresInstances instances, Instance primary)
    {
        var settings = args.Database.Settings;
        var zones = args.Database.ZoneNames;
        var replicas = Enumerable.Range(1, settings.ReadReplicas)
            .Select(i => instances.Replica($"{name}-replica-{i}", primary.Identifier, zones[i % zones.Length], isSource: i == 1 && settings.CascadingReplicas > 0))
            .ToList();
        for (var i = 1; i <= settings.CascadingReplicas; i++)
        {
            var zone = zones[(settings.ReadReplicas + i) % zones.Length];
            replicas.Add(instances.Replica($"{name}-cascade-{i}", replicas[0].Identifier, zone, isSource: false));
        }
        return replicas;
    }
}
