namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>Whoever is told of alerts can be reached: a switch and its secret go together.</summary>
internal static class AlertRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "observability.pagerDuty",
            "secrets.pagerDutyRoutingKey",
            settings => !settings.Observability.PagerDuty || settings.Secrets.PagerDutyRoutingKey is not null,
            _ => new("is true, but secrets.pagerDutyRoutingKey is not set; nobody can be paged without it.", "observability.pagerDuty", "false")),
        SettingsRule.Conflict(
            "observability.slackChannel",
            "secrets.slackWebhookUrl",
            settings => settings.Observability.SlackChannel is null || settings.Secrets.SlackWebhookUrl is not null,
            settings => new($"is {settings.Observability.SlackChannel}, but secrets.slackWebhookUrl is not set; Slack is reached by it.", "observability.slackChannel")),
        SettingsRule.Idle(
            "secrets.pagerDutyRoutingKey",
            "observability.pagerDuty",
            settings => !settings.Observability.PagerDuty,
            "observability.pagerDuty is false."),
        SettingsRule.Idle(
            "secrets.slackWebhookUrl",
            "observability.slackChannel",
            settings => settings.Observability.SlackChannel is null,
            "observability.slackChannel is not set."),
    ];
}
