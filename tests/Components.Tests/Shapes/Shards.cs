using CsCheck;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Tests.Shapes;

public class Shards
{
    private static readonly Gen<(int Shards, int Buckets)> Shapes = Gen.Select(Gen.Int[1, 15], Gen.Int[64, 1024], (shards, buckets) => (shards, Math.Max(buckets, (shards + 1) * 16)));

    [Fact]
    public void Hold_every_bucket_once_and_nearly_as_many_each() => Shapes.Sample(shape =>
    {
        var held = ShardMap.Of(shape.Shards, shape.Buckets).Owners.CountBy(owner => owner).Select(pair => pair.Value).ToList();
        return held.Sum() == shape.Buckets && held.Count == shape.Shards && held.Max() - held.Min() <= 2;
    });

    [Fact]
    public void Keep_their_buckets_but_for_those_that_a_new_one_receives() => Shapes.Sample(shape =>
    {
        var (before, after) = (ShardMap.Of(shape.Shards, shape.Buckets), ShardMap.Of(shape.Shards + 1, shape.Buckets));
        return before.Owners.Zip(after.Owners).All(owner => owner.First == owner.Second || owner.Second == shape.Shards);
    });

    [Theory]
    [InlineData("agent-1", 172)]
    [InlineData("agent-2", 23)]
    [InlineData("", 20)]
    public void Are_found_by_a_hash_that_every_language_computes_alike(string key, int bucket) =>
        Assert.Equal(bucket, ShardMap.Of(4, 1024).BucketOf(key));

    [Fact]
    public void Are_written_as_ranges_of_buckets() => Assert.Equal("0-31=0,32-63=1", ShardMap.Of(2, 64).ToString());
}
