using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Data.Redis;
using FreeAgentics.Infra.Components.Tests.Declaring;
using Pulumi;

namespace FreeAgentics.Infra.Components.Tests.Data;

public class Redis_groups
{
    private const string Group = "aws:elasticache/replicationGroup:ReplicationGroup";

    [Fact]
    public async Task Are_two_and_only_the_cache_evicts()
    {
        var plan = await Declare();
        Assert.Equal(2, plan.All(Group).Length);
        Assert.Equal("allkeys-lru", Policy(plan, "redis-cache-valkey8"));
        Assert.Equal("noeviction", Policy(plan, "redis-queue-valkey8"));
    }

    [Fact]
    public async Task With_a_replica_fail_over_to_another_zone_by_themselves()
    {
        var cache = (await Declare()).Named(Group, "redis-cache");
        Assert.True(cache.Input<bool>("automaticFailoverEnabled"));
        Assert.True(cache.Input<bool>("multiAzEnabled"));
        Assert.Equal(["us-east-1a", "us-east-1b"], cache.Texts("preferredCacheClusterAzs"));
    }

    [Fact]
    public async Task Without_a_replica_do_not_pretend_to()
    {
        var cache = (await Declare("freeagentics:redis: { cache: { replicas: 0 } }")).Named(Group, "redis-cache");
        Assert.False(cache.Input<bool>("automaticFailoverEnabled"));
        Assert.False(cache.Input<bool>("multiAzEnabled"));
        Assert.Equal(1.0, cache.Find("numCacheClusters"));
    }

    [Fact]
    public async Task Are_encrypted_at_rest_and_on_the_way_and_want_a_token()
    {
        Assert.All((await Declare()).All(Group), group =>
        {
            Assert.True(group.Input<bool>("atRestEncryptionEnabled"));
            Assert.True(group.Input<bool>("transitEncryptionEnabled"));
            Assert.Equal("required", group.Input<string>("transitEncryptionMode"));
            Assert.Equal($"secret-of-{group.Name}", group.Input<string>("authToken"));
            Assert.Equal("ROTATE", group.Input<string>("authTokenUpdateStrategy"));
        });
    }

    [Fact]
    public async Task Can_tell_users_apart_and_leave_the_default_one_powerless()
    {
        var plan = await Declare("freeagentics:redis: { authentication: users }");
        var cache = plan.Named(Group, "redis-cache");
        Assert.Null(cache.Find("authToken"));
        Assert.Equal(["freeagentics-test-redis-cache"], cache.Texts("userGroupIds"));
        Assert.Equal("off -@all", plan.Named("aws:elasticache/user:User", "redis-cache-default").Input<string>("accessString"));
    }

    [Fact]
    public async Task Are_not_sharded_so_that_a_plain_client_can_use_them() =>
        Assert.All((await Declare()).All(Group), group => Assert.Equal("disabled", group.Input<string>("clusterMode")));

    [Fact]
    public async Task Set_nothing_that_ElastiCache_decides()
    {
        var names = (await Declare()).All("aws:elasticache/parameterGroup:ParameterGroup")
            .SelectMany(group => group.Input<ImmutableArray<object>>("parameters").Cast<ImmutableDictionary<string, object>>().Select(parameter => (string)parameter["name"]));
        Assert.DoesNotContain("maxmemory", names);
        Assert.DoesNotContain("save", names);
        Assert.Contains("tcp-keepalive", names);
    }

    [Fact]
    public async Task Write_slow_commands_to_logs_that_are_kept_for_a_set_time()
    {
        var plan = await Declare();
        Assert.Equal(4, plan.All("aws:cloudwatch/logGroup:LogGroup").Length);
        Assert.Equal("slow-log", plan.Named(Group, "redis-cache").Input<string>("logDeliveryConfigurations.0.logType"));
    }

    private static object? Policy(Declaration plan, string group) =>
        plan.Named("aws:elasticache/parameterGroup:ParameterGroup", group).Input<ImmutableArray<object>>("parameters")
            .Cast<ImmutableDictionary<string, object>>().Single(parameter => "maxmemory-policy".Equals(parameter["name"]))["value"];

    private static Task<Declaration> Declare(params string[] sections) => Declaration.Of(() =>
    {
        var settings = TestStack.Settings(sections);
        _ = new Redis("redis", new(TestStack.Identity, settings.Redis)
        {
            VpcId = "vpc-1",
            SubnetIds = Output.Create(ImmutableArray.Create("subnet-1")),
            ZoneNames = settings.Network.ZoneNames("us-east-1"),
            Clients = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("cluster", "sg-cluster"),
            StorageKeyArn = "arn:storage",
            SecretsKeyArn = "arn:secrets",
            LogKeyArn = "arn:logs",
        });
    });
}
