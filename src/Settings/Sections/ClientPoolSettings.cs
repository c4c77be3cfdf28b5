namespace FreeAgentics.Infra.Settings;

/// <summary>The pool of database connections that each process of a workload keeps.</summary>
/// <param name="Size">Connections kept open (DB_POOL_SIZE).</param>
/// <param name="Overflow">Further ones under load (DB_MAX_OVERFLOW).</param>
/// <param name="Timeout">How long a request waits for one (DB_POOL_TIMEOUT).</param>
public sealed record ClientPoolSettings(int Size, int Overflow, TimeSpan Timeout)
{
    private const string Environment = "kubernetes:apps/v1:Deployment spec.template.spec.containers.env";

    /// <summary>Connections of one process at most.</summary>
    public int Connections => Size + Overflow;

    public static ClientPoolSettings Read(SettingsSection pool) => new(
        Size: pool.Int(
            "size", "Database connections that one process keeps open, through the pooler.",
            range: 1..200, fallback: 5, unit: "connections", guide: "G26", drives: $"{Environment} DB_POOL_SIZE", example: "20"),
        Overflow: pool.Int(
            "overflow", "Further ones that a process opens under load.",
            range: 0..200, fallback: 5, unit: "connections", guide: "G26", drives: $"{Environment} DB_MAX_OVERFLOW", example: "40"),
        Timeout: pool.Duration(
            "timeout", "How long a request waits for a connection of its process.",
            least: "1s", most: "5m", fallback: "5s", guide: "G26", drives: $"{Environment} DB_POOL_TIMEOUT", example: "10s"));
}
