using FreeAgentics.Infra.Settings.Problems;

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
        SettingsRule.Conflict(
            "network.zoneNames",
            "network.zones",
            settings => settings.Network.NamedZones.Count == 0 || settings.Network.NamedZones.Count == settings.Network.Zones,
            settings => new(
                $"names {settings.Network.NamedZones.Count} zones, but network.zones is {settings.Network.Zones}.",
                settings.Network.NamedZones.Count > 1 ? "network.zones" : "network.zoneNames",
                settings.Network.NamedZones.Count > 1 ? $"{settings.Network.NamedZones.Count}" : null)),
        SettingsRule.Conflict(
            "network.zoneNames",
            "aws.region",
            settings => settings.Network.NamedZones.All(zone => zone[..^1] == settings.Aws.Region),
            settings => new(
                $"names {settings.Network.NamedZones.First(zone => zone[..^1] != settings.Aws.Region)}, but aws.region is {settings.Aws.Region}; a zone's name begins with its region.",
                "network.zoneNames")),
        new(ProblemKind.Conflict, ["network.zones", "aws.region"], subject => ZonesBeyondRegion(subject.Settings)),
        new(ProblemKind.Conflict, ["network.natGateways", "network.interfaceEndpoints"], subject => NoWayOut(subject.Settings)),
        new(ProblemKind.Conflict, ["network.cidr", "cluster.generalNodes.maxNodes", "cluster.workerNodes.maxNodes"], subject => TooFewAddresses(subject.Settings)),
        ExistingSubnets("publicSubnetIds", existing => existing.PublicSubnetIds),
        ExistingSubnets("privateSubnetIds", existing => existing.PrivateSubnetIds),
        ExistingSubnets("dataSubnetIds", existing => existing.DataSubnetIds),
    ];

    // What the pods of a node hold on the large size of general-purpose types: three interfaces of ten addresses, less one.
    private const int AddressesOfNode = 29;

    private static RuleBreach? ZonesBeyondRegion(PlatformSettings settings)
    {
        if (settings.Network.NamedZones.Count > 0)
            return null;
        var zones = RegionZones.Of(settings.Aws.Region);
        return zones.Length switch
        {
            0 => new($"is {settings.Network.Zones}, but the zones of aws.region {settings.Aws.Region} are not known here; name them in network.zoneNames."),
            var most when settings.Network.Zones > most => new(
                $"is {settings.Network.Zones}, but aws.region {settings.Aws.Region} has {most} zones in which EKS runs.", "network.zones", $"{most}"),
            _ => null,
        };
    }

    private static RuleBreach? NoWayOut(PlatformSettings settings)
    {
        if (settings.Network.NatGateways > 0 || settings.Network.Existing is not null)
            return null;
        var missing = NetworkSettings.EndpointsWithoutNat.Except(settings.Network.InterfaceEndpoints, StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? null
            : new(
                $"is 0, but network.interfaceEndpoints lacks {string.Join(", ", missing)}; without a NAT gateway, nodes reach AWS by endpoints only.",
                "network.natGateways",
                "1");
    }

    private static RuleBreach? TooFewAddresses(PlatformSettings settings)
    {
        var nodes = settings.Cluster.GeneralNodes.MaxNodes + settings.Cluster.WorkerNodes.MaxNodes;
        var there = SubnetPlan.Of(settings.Network.Cidr, settings.Network.Zones).PrivateAddresses;
        var needed = (long)nodes * AddressesOfNode;
        return settings.Network.Existing is not null || needed <= there
            ? null
            : new(
                $"is {settings.Network.Cidr}, whose private subnets have {there} addresses, but cluster.generalNodes.maxNodes and cluster.workerNodes.maxNodes "
                + $"allow {nodes} nodes with {AddressesOfNode} addresses each, {needed} in all; take a shorter prefix or fewer nodes.");
    }

    private static SettingsRule ExistingSubnets(string key, Func<ExistingNetwork, IReadOnlyList<string>> subnets) => SettingsRule.Conflict(
        $"network.existing.{key}",
        "network.zones",
        settings => settings.Network.Existing is not { } existing || subnets(existing).Count == settings.Network.Zones,
        settings => new($"has {subnets(settings.Network.Existing!).Count} subnets, but network.zones is {settings.Network.Zones}; give one a zone."));
}
