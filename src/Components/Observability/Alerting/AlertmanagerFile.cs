using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Observability.Alerting;

/// <summary>The configuration of Alertmanager: critical alerts page, warnings go to a channel, the rest waits on the dashboards.</summary>
public static class AlertmanagerFile
{
    private const string Silent = "none";
    private const string Page = "page";
    private const string Notify = "notify";

    /// <returns>The configuration as Alertmanager spells it.</returns>
    public static IReadOnlyDictionary<string, object> Spec(AlertReceivers receivers) => Map(
        ("global", Map(("resolve_timeout", "5m"))),
        ("route", Map(
            ("receiver", Silent),
            ("group_by", List("alertname", "namespace", "service")),
            ("group_wait", "30s"),
            ("group_interval", "5m"),
            ("repeat_interval", "4h"),
            ("routes", ImmutableArray.Create<object>(
                Route("alertname=\"Watchdog\"", Silent, "12h"),
                Route("severity=\"critical\"", Page, "1h"),
                Route("severity=\"warning\"", Notify, "12h"))))),
        ("inhibit_rules", ImmutableArray.Create<object>(
            Inhibit("severity=\"critical\"", "severity=~\"warning|info\"", "alertname", "namespace"),
            // Whatever else the API shows while it is down follows from that.
            Inhibit("alertname=\"ApiDown\"", "alertname=~\"ApiLatency.+|AvailabilityBudgetBurn.+|LatencyBudgetBurn.+|AutoscalingTooSlow\""),
            Inhibit("alertname=\"DatabaseDown\"", "alertname=~\"DatabaseQueriesSlow|ReplicaLag.*|Pooler.+\""))),
        ("receivers", ImmutableArray.Create<object>(
            Map(("name", Silent)),
            Receiver(Page, receivers),
            Receiver(Notify, receivers with { PagerDutyKeyFile = null }))));

    private static SortedDictionary<string, object> Route(string matcher, string receiver, string repeat) => Map(
        ("matchers", List(matcher)), ("receiver", receiver), ("repeat_interval", repeat));

    private static SortedDictionary<string, object> Inhibit(string source, string target, params string[] equal) => equal.Length == 0
        ? Map(("source_matchers", List(source)), ("target_matchers", List(target)))
        : Map(("source_matchers", List(source)), ("target_matchers", List(target)), ("equal", List(equal)));

    private static SortedDictionary<string, object> Receiver(string name, AlertReceivers receivers)
    {
        var fields = new List<(string, object)> { ("name", name) };
        if (receivers.PagerDutyKeyFile is { } key)
            fields.Add(("pagerduty_configs", ImmutableArray.Create<object>(Map(("routing_key_file", key), ("send_resolved", true)))));
        if (receivers.SlackUrlFile is { } url)
        {
            fields.Add(("slack_configs", ImmutableArray.Create<object>(Map(
                ("api_url_file", url),
                ("channel", receivers.SlackChannel),
                ("send_resolved", true),
                ("title", "{{ .CommonLabels.alertname }} ({{ .Status }})"),
                ("text", "{{ range .Alerts }}{{ .Annotations.summary }} {{ .Annotations.action }}\n{{ end }}")))));
        }

        if (receivers.WebhookUrlFile is { } webhook)
            fields.Add(("webhook_configs", ImmutableArray.Create<object>(Map(("url_file", webhook), ("send_resolved", true)))));
        return Map([.. fields]);
    }

    private static ImmutableArray<object> List(params string[] items) => [.. items];

    private static SortedDictionary<string, object> Map(params (string Key, object Value)[] fields) =>
        new SortedDictionary<string, object>(fields.ToDictionary(field => field.Key, field => field.Value), StringComparer.Ordinal);
}
