using FreeAgentics.Infra.Components.Data.Postgres;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>What is watched of PostgreSQL.</summary>
internal static class DatabaseAlarms
{
    private const double Gibibyte = 1L << 30;

    public static IEnumerable<AlarmDefinition> Of(IEnumerable<PostgresInstance> instances, DatabaseSettings database, AlarmSettings alarms) =>
        instances.SelectMany(instance => Of(instance, database, alarms));

    private static IEnumerable<AlarmDefinition> Of(PostgresInstance instance, DatabaseSettings database, AlarmSettings alarms)
    {
        var connections = database.Tuning.MaxConnections ?? instance.Machine.DefaultMaxConnections;
        yield return Alarm("cpu", "CPUUtilization", alarms.CpuPercent, "The CPU is busy: look for slow statements, then take a larger class.");
        yield return Alarm("storage", "FreeStorageSpace", alarms.FreeStorageGib * Gibibyte, "Storage runs out: raise database.maxStorageGib.") with { Below = true };
        yield return Alarm("memory", "FreeableMemory", instance.Machine.MemoryBytes * (alarms.FreeMemoryPercent / 100.0), "Memory runs out: fewer connections, or a larger class.") with { Below = true };
        yield return Alarm("connections", "DatabaseConnections", Math.Floor(connections * (alarms.ConnectionsPercent / 100.0)), "Connections run out: look at the pooler before max_connections.");
        if (instance.IsReplica)
            yield return Alarm("lag", "ReplicaLag", alarms.ReplicaLag.TotalSeconds, "The replica falls behind: its readers see the past.");

        AlarmDefinition Alarm(string part, string metric, double threshold, string description) =>
            new($"{instance.Name}-{part}", description, "AWS/RDS", metric, "DBInstanceIdentifier", instance.Identifier, threshold);
    }
}
