using FreeAgentics.Infra.Stacks.Tests.Plans;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>API and workers share a cache, a queue and shards: they are told the same of them.</summary>
public class What_workloads_agree_on
{
    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Is_how_the_cache_is_used(string stack)
    {
        foreach (var app in (string[])["api-deployment", "worker-deployment"])
        {
            var variables = await VariablesAsync(stack, app);
            Assert.Equal("freeagentics", variables["CACHE_KEY_PREFIX"]);
            // The guide's figures: an hour, and half of one for the statistics of agents.
            Assert.Equal("3600", variables["CACHE_TTL"]);
            Assert.Equal("1800", variables["CACHE_TTL_AGENT_STATS"]);
        }
    }

    [Fact]
    public async Task Is_where_each_shard_is_and_nobody_is_told_of_shards_where_there_is_one()
    {
        var api = await VariablesAsync("prod with shards", "api-deployment");
        var worker = await VariablesAsync("prod with shards", "worker-deployment");
        Assert.Equal(api["SHARD_MAP"], worker["SHARD_MAP"]);
        Assert.DoesNotContain("SHARD_MAP", (await VariablesAsync("prod", "api-deployment")).Keys);
        var secret = Assert.Single(All(await StackPlan.Of("prod with shards")), item => item is { Kind: "ExternalSecret", Name: "api" });
        var templates = secret.Spec["target"]!["template"]!["data"]!.AsObject();
        for (var shard = 0; shard < 3; shard++)
        {
            Assert.Contains($"DATABASE_SHARD_{shard}_URL", templates);
            Assert.Contains($"DATABASE_SHARD_{shard}_READ_URL", templates);
        }
    }

    private static async Task<Dictionary<string, string?>> VariablesAsync(string stack, string app)
    {
        var maker = Assert.Single(All(await StackPlan.Of(stack)), item => item.Kind == "Deployment" && item.Name == app);
        return Items(maker.Containers.First()["env"]).ToDictionary(variable => Text(variable["name"])!, variable => Text(variable["value"]), StringComparer.Ordinal);
    }
}
