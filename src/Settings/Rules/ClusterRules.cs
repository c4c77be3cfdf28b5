namespace FreeAgentics.Infra.Settings.Rules;

internal static class ClusterRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        SettingsRule.Conflict(
            "cluster.version",
            "cluster.supportType",
            settings => settings.Cluster.SupportType != "STANDARD" || settings.Cluster.Existing is not null || EksVersion.Find(settings.Cluster.Version) is not null,
            settings => new(
                $"is {settings.Cluster.Version}, but cluster.supportType is STANDARD, which covers {string.Join(", ", EksVersion.Supported.Select(version => version.Version))}.",
                "cluster.version",
                EksVersion.Supported[0].Version)),
        .. Group("generalNodes", cluster => cluster.GeneralNodes),
        .. Group("workerNodes", cluster => cluster.WorkerNodes),
        SettingsRule.Conflict(
            "cluster.generalNodes.minNodes",
            "cluster.generalNodes.spot",
            settings => settings.Cluster.GeneralNodes is not { MinNodes: < 2, Spot: true },
            settings => new(
                $"is {settings.Cluster.GeneralNodes.MinNodes}, but cluster.generalNodes.spot is true; one reclaimed node would stop the cluster's own services.",
                "cluster.generalNodes.minNodes",
                "2")),
        SettingsRule.Risk(
            "cluster.publicAccessCidrs",
            settings => !settings.Cluster.PublicAccessCidrs.Contains("0.0.0.0/0", StringComparer.Ordinal),
            _ => new("opens the cluster's API to the whole internet; name the networks of those who use it.", "cluster.publicAccessCidrs")),
        SettingsRule.Conflict(
            "cluster.administrators",
            "cluster.creatorAdministers",
            settings => settings.Cluster is not { CreatorAdministers: false, Administrators.Count: 0, Existing: null },
            _ => new(
                "is empty, but cluster.creatorAdministers is false; nobody could use the cluster.", "cluster.administrators[0]", "arn:aws:iam::210987654321:role/administrator")),
        SettingsRule.Conflict(
            "cluster.existing",
            "network.existing",
            settings => settings.Cluster.Existing is null || settings.Network.Existing is not null,
            _ => new("names a cluster that stands already, but network.existing is not set; name the VPC that it is in.")),
    ];

    private static IEnumerable<SettingsRule> Group(string key, Func<ClusterSettings, NodeGroupSettings> group) =>
    [
        SettingsRule.Conflict(
            $"cluster.{key}.minNodes",
            $"cluster.{key}.maxNodes",
            settings => group(settings.Cluster).MinNodes <= group(settings.Cluster).MaxNodes,
            settings => new(
                $"is {group(settings.Cluster).MinNodes}, but cluster.{key}.maxNodes is {group(settings.Cluster).MaxNodes}.", $"cluster.{key}.maxNodes", $"{group(settings.Cluster).MinNodes}")),
        SettingsRule.Conflict(
            $"cluster.{key}.instanceTypes",
            $"cluster.{key}.arm",
            settings => group(settings.Cluster).InstanceTypes.All(type => IsArm(type) == group(settings.Cluster).Arm),
            settings => new(
                $"has {group(settings.Cluster).InstanceTypes.First(type => IsArm(type) != group(settings.Cluster).Arm)}, but cluster.{key}.arm is {(group(settings.Cluster).Arm ? "true" : "false")}; a group's image fits one architecture.",
                $"cluster.{key}.arm",
                group(settings.Cluster).Arm ? "false" : "true")),
    ];

    // Graviton families have a g right behind the generation: m7g, c7gn, t4g.
    private static bool IsArm(string type)
    {
        var family = type.AsSpan(0, type.IndexOf('.', StringComparison.Ordinal));
        var generation = family.IndexOfAnyInRange('0', '9');
        return generation >= 0 && family[generation..].TrimStart("0123456789").StartsWith("g", StringComparison.Ordinal);
    }
}
