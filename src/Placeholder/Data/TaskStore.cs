using Npgsql;

namespace FreeAgentics.Infra.Placeholder.Data;

/// <summary>Tasks: the record of what was asked for and what is done. All of it on the primary, where it is never stale.</summary>
public sealed class TaskStore(DatabasePools pools)
{
    /// <returns>The id of a pending task.</returns>
    public async Task<long> AddAsync(long agentId, CancellationToken cancellation)
    {
        await using var insert = pools.Write.CreateCommand("INSERT INTO tasks (agent_id) VALUES ($1) RETURNING id");
        insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = agentId });
        return (long)(await insert.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Completes a task once, however often it is done.</summary>
    /// <returns>False where it was completed before, or is not recorded.</returns>
    public async Task<bool> CompleteAsync(long id, TimeSpan duration, CancellationToken cancellation)
    {
        await using var update = pools.Write.CreateCommand("UPDATE tasks SET status = 'completed', duration = $2 WHERE id = $1 AND status <> 'completed'");
        update.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        update.Parameters.Add(new NpgsqlParameter<double> { TypedValue = duration.TotalSeconds });
        return await update.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <returns>Null where there is none.</returns>
    public async Task<TaskRow?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var select = pools.Write.CreateCommand("SELECT id, agent_id, status, duration FROM tasks WHERE id = $1");
        select.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation)
            ? new TaskRow(rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetDouble(3))
            : null;
    }
}
