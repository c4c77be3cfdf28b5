namespace FreeAgentics.Infra.Settings;

/// <summary>One parameter of PostgreSQL.</summary>
/// <param name="Name">As in postgresql.conf.</param>
/// <param name="Value">In the parameter's own unit, as a parameter group wants it.</param>
public sealed record PostgresParameter(string Name, string Value)
{
    private static readonly HashSet<string> NeedRestart = new(StringComparer.Ordinal)
    {
        "shared_buffers", "wal_buffers", "max_connections", "shared_preload_libraries", "max_worker_processes", "max_wal_senders",
        "max_replication_slots", "huge_pages", "track_activity_query_size", "pg_stat_statements.max", "rds.logical_replication",
        "max_locks_per_transaction", "max_prepared_transactions", "autovacuum_max_workers", "autovacuum_freeze_max_age",
    };

    private static readonly HashSet<string> CountedInBlocks = new(StringComparer.Ordinal) { "shared_buffers", "effective_cache_size", "wal_buffers", "temp_buffers" };

    private static readonly HashSet<string> CountedInKibibytes = new(StringComparer.Ordinal)
    {
        "maintenance_work_mem", "autovacuum_work_mem", "work_mem", "logical_decoding_work_mem", "temp_file_limit", "log_temp_files",
    };

    /// <summary>True where a change takes effect at the next restart only.</summary>
    public bool NeedsRestart => NeedRestart.Contains(Name);

    public PostgresUnit Unit => CountedInBlocks.Contains(Name) ? PostgresUnit.Blocks
        : CountedInKibibytes.Contains(Name) ? PostgresUnit.Kibibytes
        : PostgresUnit.None;

    /// <summary>Reads a value as postgresql.conf has it: <c>256MB</c> becomes the number of blocks or kibibytes.</summary>
    /// <returns>Null where a size stands in a parameter that is not one.</returns>
    public static PostgresParameter? Read(string name, string text)
    {
        var unit = new PostgresParameter(name, text).Unit;
        var (digits, bytes) = text switch
        {
            _ when text.EndsWith("kB", StringComparison.Ordinal) => (text[..^2], 1L << 10),
            _ when text.EndsWith("MB", StringComparison.Ordinal) => (text[..^2], 1L << 20),
            _ when text.EndsWith("GB", StringComparison.Ordinal) => (text[..^2], 1L << 30),
            _ => (text, 0L),
        };
        if (bytes == 0)
            return new(name, text);
        if (unit is PostgresUnit.None || !long.TryParse(digits, out var count))
            return null;
        return new(name, (count * bytes / (unit is PostgresUnit.Blocks ? 8192 : 1024)).ToString());
    }
}
