using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Settings;

/// <summary>Parameters that follow from the size of the machine, and those that suit every size here.</summary>
public static class PostgresTuning
{
    private const long Block = 8192;
    private const long Kibibyte = 1024;
    private const long LargestMaintenanceMemory = 2L << 30;
    private const long SmallestWorkMemory = 4L << 20;

    /// <param name="machine">The instance class.</param>
    /// <param name="tuning">What does not follow from the class, and overrides.</param>
    /// <returns>In ordinal order of their names; an override takes the place of the derived value.</returns>
    public static ImmutableArray<PostgresParameter> For(InstanceClass machine, DatabaseTuning tuning)
    {
        var connections = tuning.MaxConnections ?? machine.DefaultMaxConnections;
        var derived = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["checkpoint_completion_target"] = tuning.CheckpointCompletionTarget.ToString("0.##", CultureInfo.InvariantCulture),
            ["default_statistics_target"] = $"{tuning.StatisticsTarget}",
            ["effective_cache_size"] = $"{machine.MemoryBytes * 3 / 4 / Block}",
            ["effective_io_concurrency"] = "200",
            ["idle_in_transaction_session_timeout"] = "60000",
            ["log_autovacuum_min_duration"] = "10000",
            ["log_lock_waits"] = "1",
            ["log_min_duration_statement"] = $"{tuning.SlowQueryThreshold.TotalMilliseconds:0}",
            ["log_temp_files"] = "10240",
            ["maintenance_work_mem"] = $"{Math.Min(machine.MemoryBytes / 16, LargestMaintenanceMemory) / Kibibyte}",
            ["password_encryption"] = "scram-sha-256",
            ["pg_stat_statements.track"] = "top",
            ["random_page_cost"] = "1.1",
            ["rds.force_ssl"] = "1",
            ["shared_buffers"] = $"{machine.MemoryBytes / 4 / Block}",
            ["shared_preload_libraries"] = "pg_stat_statements",
            ["track_io_timing"] = "1",
            ["wal_buffers"] = $"{(16L << 20) / Block}",
            // A quarter of the memory, shared by as many sorts as there can be connections.
            ["work_mem"] = $"{Math.Max(machine.MemoryBytes / 4 / connections, SmallestWorkMemory) / Kibibyte}",
        };
        if (tuning.MaxConnections is { } most)
            derived["max_connections"] = $"{most}";
        foreach (var (name, text) in tuning.Parameters)
            derived[name] = PostgresParameter.Read(name, text)?.Value ?? text;
        return [.. derived.Select(pair => new PostgresParameter(pair.Key, pair.Value))];
    }
}
