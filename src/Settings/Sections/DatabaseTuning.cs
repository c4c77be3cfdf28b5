namespace FreeAgentics.Infra.Settings;

/// <param name="MaxConnections">Null for what RDS derives from the memory of the class.</param>
/// <param name="SlowQueryThreshold">Statements that take longer are logged.</param>
/// <param name="StatementTimeout">Of the application's role.</param>
/// <param name="CheckpointCompletionTarget">Fraction of the interval over which a checkpoint is spread.</param>
/// <param name="StatisticsTarget">Histogram size of ANALYZE.</param>
/// <param name="Parameters">What replaces a derived parameter, by name, as postgresql.conf writes it.</param>
public sealed record DatabaseTuning(
    int? MaxConnections, TimeSpan SlowQueryThreshold, TimeSpan StatementTimeout, double CheckpointCompletionTarget, int StatisticsTarget,
    IReadOnlyDictionary<string, string> Parameters)
{
    private const string Parameter = "aws:rds/parameterGroup:ParameterGroup parameters";

    public static DatabaseTuning Read(SettingsSection tuning) => new(
        MaxConnections: tuning.OptionalInt(
            "maxConnections", "Connections of the server; without it, what RDS derives from the memory of the class.",
            range: 50..8388607, unit: "connections", guide: "G20", drives: $"{Parameter} max_connections", example: "500"),
        SlowQueryThreshold: tuning.Duration(
            "slowQueryThreshold", "Statements that take longer are written to the log.",
            least: "1ms", most: "1h", fallback: "500ms", guide: "G51", drives: $"{Parameter} log_min_duration_statement", example: "200ms"),
        StatementTimeout: tuning.Duration(
            "statementTimeout", "When a statement of the application is cancelled; shorter than its request.",
            least: "1s", most: "1h", fallback: "15s", guide: "G20", drives: "role statement_timeout", example: "10s"),
        CheckpointCompletionTarget: tuning.Double(
            "checkpointCompletionTarget", "Part of the checkpoint interval over which writes are spread; the guide's 0.7 is below today's default.",
            least: 0.1, most: 0.95, fallback: 0.9, guide: "G20", drives: $"{Parameter} checkpoint_completion_target", example: "0.7"),
        StatisticsTarget: tuning.Int(
            "statisticsTarget", "How fine the statistics of ANALYZE are.",
            range: 10..10000, fallback: 100, unit: "histogram buckets", guide: "G20", drives: $"{Parameter} default_statistics_target", example: "200"),
        Parameters: tuning.TextMap(
            "parameters", "Parameters that replace derived ones, as postgresql.conf writes them; texts, so in quotes.",
            keys: new TextPattern("^[a-z][a-z0-9_.]*$", "a parameter of PostgreSQL such as shared_buffers"),
            guide: "G20", drives: Parameter, example: "shared_buffers: 256MB"));
}
