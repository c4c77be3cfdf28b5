using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>pgbouncer.ini of a stack.</summary>
internal static class PoolerFile
{
    private const int DatabasePort = 5432;
    private const string MonitorUser = "freeagentics_monitor";

    public static Output<string> Of(PoolerArgs args) =>
        Output.Tuple(args.Stores.WriterHosts, args.Stores.ReaderHosts).Apply(hosts => Render(args, hosts.Item1, hosts.Item2));

    private static string Render(PoolerArgs args, ImmutableArray<string> writers, ImmutableArray<string> readers)
    {
        var sizes = args.Sizes;
        var readersEach = readers.Length / writers.Length;
        var databases = writers.SelectMany((writer, shard) => new[]
        {
            Database(PoolNames.Write(args.Stores.Database, shard), [writer]),
            Database(PoolNames.Read(args.Stores.Database, shard), [.. readers.Skip(shard * readersEach).Take(readersEach)]),
        });
        return new PgBouncerFile
        {
            Databases = [.. databases],
            MaxClientConnections = sizes.MaxClientConnections,
            DefaultPoolSize = sizes.PoolSize,
            ReservePoolSize = sizes.ReservePoolSize,
            AuthType = args.Settings.Authentication,
            ResetQuery = args.Settings.ResetQuery ? "DISCARD ALL" : "",
            IgnoredStartupParameters = args.Settings.IgnoredStartupParameters,
            ClientTls = args.Settings.ClientTls,
            QueryTimeout = args.Settings.QueryTimeout,
            MonitorUser = MonitorUser,
        }.Render();

        PooledDatabase Database(string name, ImmutableArray<string> hosts) =>
            new(name, hosts, DatabasePort, args.Stores.Database, sizes.PoolSize, sizes.ReservePoolSize);
    }
}
