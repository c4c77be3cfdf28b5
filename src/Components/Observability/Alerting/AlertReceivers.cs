using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Observability.Alerting;

/// <summary>Where alerts go. Each is a file in the folder of Alertmanager's mounted secret; null sends nothing.</summary>
/// <param name="PagerDutyKeyFile">For critical alerts.</param>
/// <param name="SlackUrlFile">For critical alerts and warnings.</param>
/// <param name="SlackChannel">With the #.</param>
/// <param name="WebhookUrlFile">For critical alerts and warnings.</param>
public sealed record AlertReceivers(string? PagerDutyKeyFile, string? SlackUrlFile, string SlackChannel, string? WebhookUrlFile)
{
    /// <summary>The secret of the cluster that is mounted; its keys are those of <see cref="Keys"/>.</summary>
    public const string SecretName = "alert-receivers";

    private const string Folder = $"/etc/alertmanager/secrets/{SecretName}";
    private const string PagerDuty = "pagerduty";
    private const string Slack = "slack";
    private const string Webhook = "webhook";

    /// <summary>False where nobody is told: there is no secret then, and nothing refers to one.</summary>
    public bool Any => PagerDutyKeyFile is not null || SlackUrlFile is not null || WebhookUrlFile is not null;

    public static AlertReceivers Of(ObservabilitySettings settings, SecretSettings secrets)
    {
        var keys = Keys(settings, secrets);
        return new(File(PagerDuty), File(Slack), settings.SlackChannel ?? "", File(Webhook));

        string? File(string key) => keys.ContainsKey(key) ? $"{Folder}/{key}" : null;
    }

    /// <returns>The setting behind each key of the receivers' secret; empty where nobody is told.</returns>
    public static IReadOnlyDictionary<string, SecretRef> Keys(ObservabilitySettings settings, SecretSettings secrets)
    {
        var keys = new SortedDictionary<string, SecretRef>(StringComparer.Ordinal);
        if (settings.PagerDuty && secrets.PagerDutyRoutingKey is { } routingKey)
            keys[PagerDuty] = routingKey;
        if (settings.SlackChannel is not null && secrets.SlackWebhookUrl is { } slack)
            keys[Slack] = slack;
        if (secrets.AlertWebhookUrl is { } webhook)
            keys[Webhook] = webhook;
        return keys;
    }
}
