namespace FreeAgentics.Infra.Settings.Rules;

internal static class NetworkRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "network.natGateways",
            "network.zones",
            settings => settings.Network.NatGateways <= settings.Network.Zones,
            settings => new(
                $"is {settings.Network.NatGateways}, but network.zones is {settings.Network.Zones}; a zone has one NAT gateway at most.",
                "network.natGateways",
                $"{settings.Network.Zones}")),
        SettingsRule.Idle(
            "network.flowLogRetentionDays", "network.flowLogs", settings => !settings.Network.FlowLogs, "network.flowLogs is false."),
    ];
}
