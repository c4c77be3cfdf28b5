using FreeAgentics.Infra.Placeholder.Configuration;
using Npgsql;

namespace FreeAgentics.Infra.Placeholder.Data;

/// <summary>Connections by purpose. Reads that may be a little behind go to the replicas, all else to the primary.</summary>
public sealed class DatabasePools : IAsyncDisposable
{
    private readonly NpgsqlDataSource[] _shards;

    public DatabasePools(ApplicationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Write = Open(settings.WritePool);
        Read = settings.ReadPool == settings.WritePool ? Write : Open(settings.ReadPool);
        _shards = [.. settings.ShardPools.Select(Open)];
    }

    public NpgsqlDataSource Write { get; }

    public NpgsqlDataSource Read { get; }

    /// <summary>Asks each pool for a one.</summary>
    /// <exception cref="NpgsqlException">One of them does not answer.</exception>
    public async Task PingAsync(CancellationToken cancellation)
    {
        foreach (var pool in _shards.Append(Write).Append(Read).Distinct())
        {
            await using var one = pool.CreateCommand("SELECT 1");
            await one.ExecuteScalarAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _shards.Append(Write).Append(Read).Distinct())
            await pool.DisposeAsync();
    }

    private static NpgsqlDataSource Open(NpgsqlConnectionStringBuilder connection)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(connection.ConnectionString);
        builder.EnableTransportSecurity();
        // Numbers and text only: nothing that the server would have to describe first.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }
}
