namespace FreeAgentics.Infra.Settings;

/// <summary>Secrets of the application that come from outside; passwords inside the platform are generated.</summary>
/// <remarks>Each is null where nothing is set.</remarks>
public sealed record SecretSettings(SecretRef? OpenAiApiKey, SecretRef? AnthropicApiKey, SecretRef? AlertWebhookUrl)
{
    private const string Application = "aws:secretsmanager/secretVersion:SecretVersion secretString";

    public static SecretSettings Read(SettingsSection secrets) => new(
        OpenAiApiKey: secrets.OptionalSecret("openAiApiKey", "The application's key for OpenAI (OPENAI_API_KEY).", drives: Application),
        AnthropicApiKey: secrets.OptionalSecret("anthropicApiKey", "The application's key for Anthropic (ANTHROPIC_API_KEY).", drives: Application),
        AlertWebhookUrl: secrets.OptionalSecret("alertWebhookUrl", "Where Alertmanager sends alerts.", guide: "G52", drives: Application));
}
