namespace FreeAgentics.Infra.Components.Observability.Alerting;

/// <summary>Where alerts go. Each is a file in the folder of Alertmanager's mounted secret; null sends nothing.</summary>
/// <param name="PagerDutyKeyFile">For critical alerts.</param>
/// <param name="SlackUrlFile">For critical alerts and warnings.</param>
/// <param name="SlackChannel">With the #.</param>
public sealed record AlertReceivers(string? PagerDutyKeyFile, string? SlackUrlFile, string SlackChannel);
