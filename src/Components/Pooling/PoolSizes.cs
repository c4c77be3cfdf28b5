namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>How many clients a pod of PgBouncer admits, and how many server connections it opens.</summary>
/// <param name="MaxClientConnections">Of one pod.</param>
/// <param name="PoolSize">Of one pod, for each database and user.</param>
/// <param name="ReservePoolSize">Of one pod, for each database and user.</param>
public sealed record PoolSizes(int MaxClientConnections, int PoolSize, int ReservePoolSize)
{
    /// <summary>The figures of the scaling guide: enough for one pod of the API, not for twenty.</summary>
    public static readonly PoolSizes Guide = new(MaxClientConnections: 100, PoolSize: 20, ReservePoolSize: 0);

    /// <summary>Sizes by which no client is refused with one pod of PgBouncer down, and no server runs out of connections.</summary>
    /// <param name="demands">Every workload that connects.</param>
    /// <param name="pods">Pods of PgBouncer.</param>
    /// <param name="pools">Pairs of database and user that end on the same server.</param>
    /// <param name="maxConnections">Of the server.</param>
    /// <param name="direct">Connections that bypass the pooler: migrations, exporters, people, and what the server reserves.</param>
    /// <exception cref="ArgumentException">The server's connections do not suffice for one a pool.</exception>
    public static PoolSizes Derive(IEnumerable<PoolDemand> demands, int pods, int pools, int maxConnections, int direct)
    {
        var clients = demands.Sum(demand => demand.Connections);
        var each = clients / (0.8 * Math.Max(1, pods - 1));
        var perPool = (maxConnections - direct) / (pods * pools);
        if (perPool < 2)
        {
            throw new ArgumentException(
                $"max_connections {maxConnections} less {direct} for direct connections leaves {Math.Max(0, perPool)} for each of {pods * pools} pools; "
                + "use a larger instance class, fewer pods of PgBouncer, or fewer shards on a server.",
                nameof(maxConnections));
        }

        var reserve = Math.Max(1, perPool / 5);
        return new PoolSizes(RoundUp((int)Math.Ceiling(each), 100), perPool - reserve, reserve);
    }

    private static int RoundUp(int value, int step) => (value + step - 1) / step * step;
}
