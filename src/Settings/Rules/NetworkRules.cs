using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

internal static class NetworkRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        new(ProblemKind.Conflict, ["network.natGateways", "network.zones"], settings =>
            settings.Network.NatGateways <= settings.Network.Zones
                ? null
                : new(
                    $"is {settings.Network.NatGateways}, but network.zones is {settings.Network.Zones}; a zone has one NAT gateway at most.",
                    "network.natGateways",
                    $"{settings.Network.Zones}")),
    ];
}
