namespace FreeAgentics.Infra.Settings;

/// <param name="Metrics">The application's own names.</param>
/// <param name="Triggers">When somebody is told.</param>
/// <param name="Objectives">What the service promises.</param>
/// <param name="ScrapeInterval">Of every target.</param>
/// <param name="RetentionDays">How long Prometheus keeps samples.</param>
/// <param name="StorageGib">The volume of Prometheus.</param>
/// <param name="PagerDuty">True to page on critical alerts; secrets.pagerDutyRoutingKey is set.</param>
/// <param name="SlackChannel">Null sends nothing to Slack; otherwise secrets.slackWebhookUrl is set.</param>
public sealed record ObservabilitySettings(
    MetricNames Metrics,
    ScalingTriggers Triggers,
    ServiceObjectives Objectives,
    TimeSpan ScrapeInterval,
    int RetentionDays,
    int StorageGib,
    bool PagerDuty,
    string? SlackChannel)
{
    private const string Prometheus = "kubernetes:helm.sh/v4:Chart kube-prometheus-stack";

    public static ObservabilitySettings Read(SettingsSection observability) => new(
        Metrics: observability.Object("metrics", "The names of the application's metrics.", MetricNames.Read, guide: "G27"),
        Triggers: observability.Object("triggers", "When somebody is told that capacity does not fit.", ScalingTriggers.Read, guide: "G09"),
        Objectives: observability.Object("objectives", "What the service promises.", ServiceObjectives.Read, guide: "G56"),
        ScrapeInterval: observability.Duration(
            "scrapeInterval", "How often every target is read.",
            least: "5s", most: "2m", fallback: "15s", guide: "G27", drives: "monitoring.coreos.com/v1:ServiceMonitor spec.endpoints.interval", example: "30s"),
        RetentionDays: observability.Int(
            "retentionDays", "How long metrics are kept; forecasts need some weeks.",
            range: 1..365, fallback: 30, unit: "days", guide: "G27", drives: Prometheus, example: "60"),
        StorageGib: observability.Int(
            "storageGib", "The volume of Prometheus.",
            range: 5..10000, fallback: 50, unit: "GiB", guide: "G27", drives: Prometheus, example: "100"),
        PagerDuty: observability.Flag(
            "pagerDuty", "Pages on critical alerts, with the key in secrets.pagerDutyRoutingKey.",
            fallback: false, guide: "G52", drives: Prometheus, example: "true"),
        SlackChannel: observability.OptionalText(
            "slackChannel", "The channel for critical alerts and warnings, reached by secrets.slackWebhookUrl.",
            pattern: Channel, guide: "G52", drives: Prometheus, example: "#alerts"));

    private static TextPattern Channel { get; } = new("^#[a-z0-9_-]{1,80}$", "a channel such as \"#alerts\" in quotes");
}
