using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.ElastiCache.Inputs;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <summary>The engine's parameters. How much memory it may use, and when it writes to disk, ElastiCache decides.</summary>
public sealed class RedisParameters : ComponentResource
{
    public Output<string> GroupName { get; }

    public RedisParameters(string name, RedisGroupArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:RedisParameters", name, options)
    {
        var settings = args.Redis.Settings;
        var parameters = new InputList<ParameterGroupParameterArgs>();
        foreach (var (parameter, value) in new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["maxmemory-policy"] = args.Settings.EvictionPolicy,
            ["slowlog-log-slower-than"] = $"{settings.SlowLogThreshold.TotalMicroseconds:0}",
            ["tcp-keepalive"] = $"{settings.TcpKeepAlive.TotalSeconds:0}",
            ["timeout"] = $"{settings.IdleTimeout.TotalSeconds:0}",
        })
        {
            parameters.Add(new ParameterGroupParameterArgs { Name = parameter, Value = value });
        }
        // The family is part of the logical name: ElastiCache cannot change it, and both groups stand during an upgrade.
        var logicalName = $"{name}-{settings.ParameterFamily.Replace(".", "", StringComparison.Ordinal)}";
        GroupName = new ParameterGroup(logicalName, new()
        {
            Family = settings.ParameterFamily,
            Description = $"{settings.Engine} {settings.EngineVersion} for {name}",
            Parameters = parameters,
            Tags = ResourceTags.Of(args.Redis.Stack, "redis", logicalName),
        }, new() { Parent = this }).Name;
        RegisterOutputs();
    }
}
