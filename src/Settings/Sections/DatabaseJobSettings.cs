namespace FreeAgentics.Infra.Settings;

/// <param name="MigrationCommand">Runs in the API's image before a roll-out; empty for none.</param>
/// <param name="CreateTables">True to create the guide's tables; false where the application's migrations do.</param>
/// <param name="Partitioning">True to keep agents partitioned by time.</param>
/// <param name="PartitionStep">month or quarter.</param>
/// <param name="PartitionsAhead">Periods after the current one that stand ready.</param>
/// <param name="PartitionsKept">Periods before the current one that stay; 0 for all.</param>
/// <param name="PartitionSchedule">Cron, UTC.</param>
/// <param name="RefreshSchedule">Cron, UTC, of the materialized view.</param>
/// <param name="RequiredExtensions">Without one of these the job fails.</param>
/// <param name="OptionalExtensions">Created where the server offers them.</param>
public sealed record DatabaseJobSettings(
    IReadOnlyList<string> MigrationCommand,
    bool CreateTables,
    bool Partitioning,
    string PartitionStep,
    int PartitionsAhead,
    int PartitionsKept,
    string PartitionSchedule,
    string RefreshSchedule,
    IReadOnlyList<string> RequiredExtensions,
    IReadOnlyList<string> OptionalExtensions)
{
    private const string Job = "kubernetes:batch/v1:Job spec.template.spec.containers";
    private const string CronJob = "kubernetes:batch/v1:CronJob spec";

    public static DatabaseJobSettings Read(SettingsSection jobs) => new(
        MigrationCommand: jobs.Texts(
            "migrationCommand", "What migrates the schema, in the API's image, past the pooler; nothing where this is empty.",
            fallback: ["alembic", "upgrade", "head"], guide: "G25", drives: $"{Job}.command", example: "alembic"),
        CreateTables: jobs.Flag(
            "createTables", "Creates the guide's tables agents and tasks; off where the application's migrations own them.",
            fallback: true, guide: "G25", drives: $"{Job}.env", example: "false"),
        Partitioning: jobs.Flag(
            "partitioning", "Keeps the table agents partitioned by time.",
            fallback: true, guide: "G25", drives: "kubernetes:batch/v1:CronJob", example: "false"),
        PartitionStep: jobs.OneOf(
            "partitionStep", "The period that a partition spans.",
            values: ["month", "quarter"], fallback: "quarter", guide: "G25", drives: $"{Job}.env", example: "month"),
        PartitionsAhead: jobs.Int(
            "partitionsAhead", "Partitions that stand ready after the current one.",
            range: 1..60, fallback: 4, unit: "periods", guide: "G25", drives: $"{Job}.env", example: "12"),
        PartitionsKept: jobs.Int(
            "partitionsKept", "Partitions that stay before the current one; older ones are detached, not dropped; 0 keeps all.",
            range: 0..600, fallback: 0, unit: "periods", guide: "G25", drives: $"{Job}.env", example: "8"),
        PartitionSchedule: jobs.Text(
            "partitionSchedule", "When partitions are created ahead, as cron in UTC.",
            pattern: Cron, fallback: "17 2 * * *", guide: "G25", drives: $"{CronJob}.schedule", example: "0 3 * * 0"),
        RefreshSchedule: jobs.Text(
            "refreshSchedule", "When the materialized view is refreshed, as cron in UTC.",
            pattern: Cron, fallback: "*/15 * * * *", guide: "G33", drives: $"{CronJob}.schedule", example: "0 * * * *"),
        RequiredExtensions: jobs.Texts(
            "requiredExtensions", "Extensions without which the application does not work.",
            fallback: ["vector", "uuid-ossp", "pgcrypto", "pg_stat_statements"], each: Extension, guide: "G51", drives: $"{Job}.env", example: "vector"),
        OptionalExtensions: jobs.Texts(
            "optionalExtensions", "Extensions that are created where the server offers them.",
            fallback: [], each: Extension, guide: "G51", drives: $"{Job}.env", example: "pg_trgm"));

    internal static TextPattern Cron { get; } = new("^[0-9*/,-]+( [0-9*/,A-Za-z-]+){4}$", "a cron expression of five fields such as \"17 2 * * *\"");

    private static TextPattern Extension { get; } = new("^[a-z0-9_-]{1,63}$", "the name of a PostgreSQL extension");
}
