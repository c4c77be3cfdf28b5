using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

internal static class DnsRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "dns.apiHost",
            "dns.zoneName",
            settings => settings.Dns.ApiHost.EndsWith('.' + settings.Dns.ZoneName, StringComparison.Ordinal),
            settings => new(
                $"is {settings.Dns.ApiHost}, but dns.zoneName is {settings.Dns.ZoneName}; the name must lie below the zone's own, which cannot be a CNAME.",
                "dns.apiHost",
                $"api.{settings.Dns.ZoneName}")),
        SettingsRule.Conflict(
            "dns.routing",
            "disasterRecovery.role",
            settings => settings.Dns.Routing is DnsRouting.Simple || settings.DisasterRecovery.Role is not DisasterRecoveryRole.None,
            settings => new($"is {settings.Dns.Routing.ToString().ToLowerInvariant()}, but disasterRecovery.role is none; there is no other region to route to.", "dns.routing", "simple")),
        new(ProblemKind.Placeholder, ["dns.zoneId"], subject => subject.Settings.Dns.ZoneId is "Z0123456789ABCDEFGHIJ" or "Z00000000000000000000"
            ? new("is a zone id from examples; set the zone's own.")
            : null),
    ];
}
