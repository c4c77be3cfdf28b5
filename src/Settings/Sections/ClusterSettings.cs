namespace FreeAgentics.Infra.Settings;

/// <summary>The Kubernetes cluster on EKS.</summary>
public sealed record ClusterSettings
{
    /// <summary>Physical name; the autoscaler finds its groups by it.</summary>
    public required string Name { get; init; }

    /// <summary>Minor version of Kubernetes.</summary>
    public required string Version { get; init; }

    /// <summary>STANDARD or EXTENDED.</summary>
    public required string SupportType { get; init; }

    /// <summary>Networks that reach the API over the internet; empty for a private API.</summary>
    public required IReadOnlyList<string> PublicAccessCidrs { get; init; }

    /// <summary>ARNs of roles that administer the cluster.</summary>
    public required IReadOnlyList<string> Administrators { get; init; }

    /// <summary>True to make whoever creates the cluster its administrator; fixed with the cluster.</summary>
    public required bool CreatorAdministers { get; init; }

    public required IReadOnlyList<string> LogTypes { get; init; }

    public required int LogRetentionDays { get; init; }

    /// <summary>Builds of add-ons by name; an add-on that is not named gets the default of the cluster's version.</summary>
    public required IReadOnlyDictionary<string, string> AddonVersions { get; init; }

    public required NodeGroupSettings GeneralNodes { get; init; }

    public required NodeGroupSettings WorkerNodes { get; init; }

    public required ExistingCluster? Existing { get; init; }

    /// <summary>The name of the cluster that is used, made or found.</summary>
    public string EffectiveName => Existing?.Name ?? Name;

    /// <summary>The add-ons that every cluster has.</summary>
    public static IReadOnlyList<string> EksAddons { get; } =
        ["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "metrics-server", "vpc-cni"];

    public static ClusterSettings Read(SettingsSection cluster) => new()
    {
        Name = cluster.Text(
            "name", "The cluster's name; the autoscaler finds its node groups by it.", fallback: "freeagentics-cluster",
            pattern: new TextPattern("^[a-zA-Z0-9][a-zA-Z0-9-]{0,99}$", "at most 100 letters, digits and dashes"),
            guide: "G42", drives: "aws:eks/cluster:Cluster name", example: "freeagentics-cluster"),
        Version = cluster.Text(
            "version", "Minor version of Kubernetes; raised by one at a time.", fallback: "1.36",
            pattern: new TextPattern("^1\\.[0-9]{2}$", "a minor version of Kubernetes such as 1.36", "1.36", "1.35"),
            guide: "G42", drives: "aws:eks/cluster:Cluster version", example: "1.35"),
        SupportType = cluster.OneOf(
            "supportType", "What happens when standard support of the version ends: STANDARD upgrades the cluster, EXTENDED pays for more time.",
            ["STANDARD", "EXTENDED"], fallback: "STANDARD", drives: "aws:eks/cluster:Cluster upgradePolicy.supportType", example: "EXTENDED"),
        PublicAccessCidrs = cluster.Texts(
            "publicAccessCidrs", "Networks that reach the cluster's API over the internet; empty keeps it inside the VPC.",
            fallback: [], each: new TextPattern("^([0-9]{1,3}\\.){3}[0-9]{1,3}/([0-9]|[12][0-9]|3[0-2])$", "a network such as 203.0.113.0/24"),
            drives: "aws:eks/cluster:Cluster vpcConfig.publicAccessCidrs", example: "203.0.113.0/24"),
        Administrators = cluster.Texts(
            "administrators", "ARNs of the roles that administer the cluster, besides its creator.",
            fallback: [], each: TextPattern.Arn("iam"), drives: "aws:eks/accessEntry:AccessEntry principalArn", example: "arn:aws:iam::210987654321:role/administrator"),
        CreatorAdministers = cluster.Flag(
            "creatorAdministers", "Makes whoever creates the cluster its administrator; cannot be changed without replacing the cluster.",
            fallback: true, drives: "aws:eks/cluster:Cluster accessConfig.bootstrapClusterCreatorAdminPermissions", example: "false"),
        LogTypes = cluster.Texts(
            "logTypes", "Logs of the control plane that are kept.", fallback: ["api", "audit", "authenticator"],
            each: new TextPattern("^(api|audit|authenticator|controllerManager|scheduler)$", "api, audit, authenticator, controllerManager or scheduler"),
            drives: "aws:eks/cluster:Cluster enabledClusterLogTypes", example: "scheduler"),
        LogRetentionDays = cluster.OneOf(
            "logRetentionDays", "How long the logs of the control plane are kept.",
            values: LogRetention.Days, fallback: 90, unit: "days",
            drives: "aws:cloudwatch/logGroup:LogGroup retentionInDays", example: "30"),
        AddonVersions = cluster.TextMap(
            "addonVersions", "Builds of add-ons; one that is not named gets the default of the cluster's version.",
            keys: new TextPattern($"^({string.Join('|', EksAddons)})$", "one of the add-ons " + string.Join(", ", EksAddons)),
            values: new TextPattern("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", "a build such as v1.2.3-eksbuild.4"),
            drives: "aws:eks/addon:Addon addonVersion", example: "vpc-cni: v1.2.3-eksbuild.4"),
        GeneralNodes = cluster.Object(
            "generalNodes", "Nodes for everything that must not be interrupted.",
            nodes => NodeGroupSettings.Read(nodes, ["m6i.large"], (2, 6), spot: false)),
        WorkerNodes = cluster.Object(
            "workerNodes", "Nodes for workers, which take up their job elsewhere when a node goes.",
            nodes => NodeGroupSettings.Read(nodes, ["m6i.large", "m7i.large", "m5.large"], (0, 6), spot: true)),
        Existing = cluster.OptionalObject("existing", "A cluster that stands already; nothing of EKS is created.", ExistingCluster.Read),
    };
}
