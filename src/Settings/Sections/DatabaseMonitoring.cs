namespace FreeAgentics.Infra.Settings;

/// <param name="PerformanceInsights">True to record what sessions wait for.</param>
/// <param name="PerformanceInsightsDays">How long that is kept.</param>
/// <param name="IntervalSeconds">Of the figures of the operating system; 0 switches them off.</param>
/// <param name="LogRetentionDays">How long the server's log is kept.</param>
public sealed record DatabaseMonitoring(bool PerformanceInsights, int PerformanceInsightsDays, int IntervalSeconds, int LogRetentionDays)
{
    private const string Instance = "aws:rds/instance:Instance";

    // What RDS accepts: a week free of charge, whole months of 31 days, two years.
    private static readonly int[] Periods = [7, .. Enumerable.Range(1, 23).Select(months => months * 31), 731];

    public static DatabaseMonitoring Read(SettingsSection database) => new(
        PerformanceInsights: database.Flag(
            "performanceInsights", "Records what sessions wait for; a week of it is free of charge.",
            fallback: true, guide: "G29", drives: $"{Instance} performanceInsightsEnabled", example: "false"),
        PerformanceInsightsDays: database.OneOf(
            "performanceInsightsDays", "How long Performance Insights keeps what it saw; more than 7 days cost.",
            values: Periods, fallback: 7, unit: "days", guide: "G29", drives: $"{Instance} performanceInsightsRetentionPeriod", example: "31"),
        IntervalSeconds: database.OneOf(
            "monitoringIntervalSeconds", "How often the figures of the operating system are written; 0 is off.",
            values: [0, 1, 5, 10, 15, 30, 60], fallback: 60, unit: "seconds", guide: "G53", drives: $"{Instance} monitoringInterval", example: "15"),
        LogRetentionDays: database.OneOf(
            "logRetentionDays", "How long the server's log is kept.",
            values: LogRetention.Days, fallback: 30, unit: "days", guide: "G51", drives: "aws:cloudwatch/logGroup:LogGroup retentionInDays", example: "90"));
}
