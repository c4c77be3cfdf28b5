using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <summary>Two replication groups: one for the cache, which evicts, and one for the queue, which never does. Neither is sharded, so that plain clients can use them.</summary>
public sealed class Redis : ComponentResource
{
    public RedisGroup Cache { get; }

    public RedisGroup Queue { get; }

    [Output("securityGroupId")] public Output<string> SecurityGroupId { get; private set; }

    public Redis(string name, RedisArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:Redis", name, options)
    {
        var access = new RedisAccess(name, args, new() { Parent = this });
        Cache = new RedisGroup($"{name}-cache", new(args, args.Settings.Cache, access), new() { Parent = this });
        Queue = new RedisGroup($"{name}-queue", new(args, args.Settings.Queue, access), new() { Parent = this });
        SecurityGroupId = access.SecurityGroupId;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["cacheHost"] = Cache.PrimaryHost,
            ["queueHost"] = Queue.PrimaryHost,
            ["securityGroupId"] = SecurityGroupId,
        });
    }
}
