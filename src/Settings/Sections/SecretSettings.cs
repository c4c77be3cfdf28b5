namespace FreeAgentics.Infra.Settings;

/// <summary>Secrets that come from outside; passwords inside the platform are generated.</summary>
/// <remarks>Each is null where nothing is set.</remarks>
public sealed record SecretSettings(
    SecretRef? OpenAiApiKey,
    SecretRef? AnthropicApiKey,
    SecretRef? AlertWebhookUrl,
    SecretRef? SlackWebhookUrl,
    SecretRef? PagerDutyRoutingKey)
{
    private const string Stored = "aws:secretsmanager/secretVersion:SecretVersion secretString";

    public static SecretSettings Read(SettingsSection secrets) => new(
        OpenAiApiKey: secrets.OptionalSecret("openAiApiKey", "The application's key for OpenAI (OPENAI_API_KEY).", drives: Stored),
        AnthropicApiKey: secrets.OptionalSecret("anthropicApiKey", "The application's key for Anthropic (ANTHROPIC_API_KEY).", drives: Stored),
        AlertWebhookUrl: secrets.OptionalSecret("alertWebhookUrl", "Where Alertmanager posts critical alerts and warnings as JSON.", guide: "G52", drives: Stored),
        SlackWebhookUrl: secrets.OptionalSecret("slackWebhookUrl", "The incoming webhook of Slack for observability.slackChannel.", guide: "G52", drives: Stored),
        PagerDutyRoutingKey: secrets.OptionalSecret("pagerDutyRoutingKey", "The routing key of PagerDuty for observability.pagerDuty.", guide: "G52", drives: Stored));
}
