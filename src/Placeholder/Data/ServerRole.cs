using Npgsql;

namespace FreeAgentics.Infra.Placeholder.Data;

/// <summary>What a pool leads to.</summary>
/// <param name="Address">Of the server, as it sees itself.</param>
/// <param name="InRecovery">True for a replica.</param>
public sealed record ServerRole(string Address, bool InRecovery)
{
    public static async Task<ServerRole> AskAsync(NpgsqlDataSource pool, CancellationToken cancellation)
    {
        await using var select = pool.CreateCommand("SELECT host(inet_server_addr()) || ':' || inet_server_port(), pg_is_in_recovery()");
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return new ServerRole(rows.GetString(0), rows.GetBoolean(1));
    }
}
