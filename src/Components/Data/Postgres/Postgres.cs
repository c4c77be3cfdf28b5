using System.Collections.Immutable;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>PostgreSQL on RDS: one primary a shard, with its replicas, and the credentials of those who connect.</summary>
public sealed class Postgres : ComponentResource
{
    /// <summary>Host of each shard's primary, in the order of the shards.</summary>
    [Output("writerHosts")] public Output<ImmutableArray<string>> WriterHosts { get; private set; }

    /// <summary>Hosts of all replicas, in the order of the shards; the primaries where there are none.</summary>
    [Output("readerHosts")] public Output<ImmutableArray<string>> ReaderHosts { get; private set; }

    /// <summary>ARN of each shard's primary, for replicas in other regions.</summary>
    [Output("primaryArns")] public Output<ImmutableArray<string>> PrimaryArns { get; private set; }

    /// <summary>Names of the secrets by role.</summary>
    [Output("secretNames")] public Output<ImmutableDictionary<string, string>> SecretNames { get; private set; }

    [Output("securityGroupId")] public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Which shard holds which bucket of keys.</summary>
    public ShardMap ShardMap { get; }

    /// <summary>In the order of the shards.</summary>
    public ImmutableArray<PostgresShard> Shards { get; }

    /// <summary>Every instance, primaries first in their shard.</summary>
    public IEnumerable<PostgresInstance> Instances => Shards.SelectMany(shard => shard.Instances);

    public Postgres(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:Postgres", name, options)
    {
        ShardMap = ShardMap.Of(args.Settings.Shards, args.Settings.ShardBuckets);
        var access = new PostgresAccess(name, args, new() { Parent = this });
        var groups = new PostgresParameterGroups(name, args, new() { Parent = this });
        var monitoring = args.Settings.Monitoring.IntervalSeconds > 0 ? new PostgresMonitoringRole(name, args, new() { Parent = this }) : null;
        var credentials = args.SourceArns is null ? new PostgresCredentials(name, args, new() { Parent = this }) : null;
        var common = new PostgresShardArgs(args, access, groups, monitoring?.Arn, credentials?.MasterPassword);
        Shards = [.. Enumerable.Range(0, args.Settings.Shards).Select(shard =>
            new PostgresShard($"{name}-{shard}", shard, common, new() { Parent = this }))];
        WriterHosts = Output.All(Shards.Select(shard => shard.WriterHost));
        ReaderHosts = Output.All(Shards.SelectMany(shard => shard.ReaderHosts));
        PrimaryArns = Output.All(Shards.Select(shard => shard.PrimaryArn));
        SecretNames = credentials?.SecretNames ?? Output.Create(ImmutableDictionary<string, string>.Empty);
        SecurityGroupId = access.SecurityGroupId;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["writerHosts"] = WriterHosts,
            ["readerHosts"] = ReaderHosts,
            ["primaryArns"] = PrimaryArns,
            ["secretNames"] = SecretNames,
            ["securityGroupId"] = SecurityGroupId,
        });
    }
}
