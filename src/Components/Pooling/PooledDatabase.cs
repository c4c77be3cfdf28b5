using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Pooling;

/// <summary>A name that clients connect to, and the servers behind it.</summary>
/// <param name="Name">As in the client's connection string.</param>
/// <param name="Hosts">Several are used in turn.</param>
/// <param name="Database">Its name on the servers.</param>
/// <param name="PoolSize">Server connections for each user and pod.</param>
/// <param name="Reserve">Further ones when clients wait too long.</param>
public sealed record PooledDatabase(string Name, ImmutableArray<string> Hosts, int Port, string Database, int PoolSize, int Reserve)
{
    /// <returns>One line of the section [databases].</returns>
    public string Render() =>
        $"{Name} = host={string.Join(',', Hosts)} port={Port} dbname={Database} pool_size={PoolSize} reserve_pool={Reserve}";
}
