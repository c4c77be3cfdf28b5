using CsCheck;
using FreeAgentics.Infra.Components.Pooling;

namespace FreeAgentics.Infra.Components.Tests.Pooling;

public class Pool_sizes
{
    [Fact]
    public void Admit_every_client_with_a_pod_down_and_a_fifth_to_spare() =>
        (from replicas in Gen.Int[1, 200]
         from processes in Gen.Int[1, 16]
         from pool in Gen.Int[1, 60]
         from surge in Gen.Int[0, 100]
         from pods in Gen.Int[2, 8]
         select (Demand: new PoolDemand(replicas, processes, pool, surge), Pods: pods)).Sample(sample =>
        {
            var sizes = PoolSizes.Derive([sample.Demand], sample.Pods, pools: 2, maxConnections: 5000, direct: 25);
            Assert.True(sample.Demand.Connections <= 0.8 * sizes.MaxClientConnections * (sample.Pods - 1));
        });

    [Fact]
    public void Never_ask_the_server_for_more_than_it_has() =>
        (from pods in Gen.Int[2, 8]
         from pools in Gen.Int[1, 6]
         from connections in Gen.Int[200, 5000]
         from direct in Gen.Int[5, 90]
         select (pods, pools, connections, direct)).Sample(sample =>
        {
            var sizes = PoolSizes.Derive([new(3, 4, 10, 25)], sample.pods, sample.pools, sample.connections, sample.direct);
            Assert.True((sample.pods * sample.pools * (sizes.PoolSize + sizes.ReservePoolSize)) + sample.direct <= sample.connections);
            Assert.True(sizes.PoolSize >= 1);
        });

    [Fact]
    public void That_cannot_be_had_name_what_to_change()
    {
        var refusal = Assert.Throws<ArgumentException>(() => PoolSizes.Derive([new(20, 4, 10, 25)], pods: 6, pools: 8, maxConnections: 112, direct: 25));
        Assert.Contains("use a larger instance class", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_guide_refuse_the_second_pod_of_the_API() =>
        Assert.True(new PoolDemand(MaxReplicas: 3, Processes: 4, PoolSize: 10, SurgePercent: 25).Connections > PoolSizes.Guide.MaxClientConnections);
}
