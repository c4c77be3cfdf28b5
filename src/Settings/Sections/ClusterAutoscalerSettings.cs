namespace FreeAgentics.Infra.Settings;

/// <param name="Image">Null for the release of the cluster's own minor version.</param>
/// <param name="Expander">How it chooses among node groups.</param>
/// <param name="BalanceSimilarNodeGroups">True to keep node groups of different zones equal.</param>
/// <param name="SkipNodesWithLocalStorage">True to keep nodes with pods that have data of their own.</param>
/// <param name="SkipNodesWithSystemPods">True to keep nodes with pods of kube-system.</param>
/// <param name="ScaleDownUnneeded">How long a node must be unneeded.</param>
/// <param name="ScaleDownAfterAdd">How long after a scale-up nodes stay.</param>
/// <param name="UtilizationThreshold">Below this share of requests a node is unneeded.</param>
/// <param name="Verbosity">Of the log.</param>
public sealed record ClusterAutoscalerSettings(
    string? Image,
    string Expander,
    bool BalanceSimilarNodeGroups,
    bool SkipNodesWithLocalStorage,
    bool SkipNodesWithSystemPods,
    TimeSpan ScaleDownUnneeded,
    TimeSpan ScaleDownAfterAdd,
    double UtilizationThreshold,
    int Verbosity)
{
    private const string Flags = "kubernetes:apps/v1:Deployment cluster-autoscaler command";

    public static ClusterAutoscalerSettings Read(SettingsSection autoscaler) => new(
        Image: autoscaler.OptionalText(
            "image", "Another image than the release of the cluster's own minor version, such as a mirror's.",
            pattern: TextPattern.Image, guide: "G42", drives: "kubernetes:apps/v1:Deployment cluster-autoscaler image", example: "mirror.freeagentics.io/cluster-autoscaler:v1.36.1"),
        Expander: autoscaler.OneOf(
            "expander", "How it chooses among node groups.",
            values: ["least-waste", "priority", "random", "most-pods"], fallback: "least-waste", guide: "G42", drives: $"{Flags} --expander", example: "priority"),
        BalanceSimilarNodeGroups: autoscaler.Flag(
            "balanceSimilarNodeGroups", "Keeps node groups of different zones equally large.",
            fallback: true, guide: "G42", drives: $"{Flags} --balance-similar-node-groups", example: "false"),
        SkipNodesWithLocalStorage: autoscaler.Flag(
            "skipNodesWithLocalStorage", "Keeps nodes whose pods hold data on them; the guide's false evicts such pods.",
            fallback: true, guide: "G42", drives: $"{Flags} --skip-nodes-with-local-storage", example: "false"),
        SkipNodesWithSystemPods: autoscaler.Flag(
            "skipNodesWithSystemPods", "Keeps nodes with pods of kube-system; the guide's false evicts DNS and the like.",
            fallback: true, guide: "G42", drives: $"{Flags} --skip-nodes-with-system-pods", example: "false"),
        ScaleDownUnneeded: autoscaler.Duration(
            "scaleDownUnneeded", "How long a node must be unneeded before it goes.",
            least: "1m", most: "24h", fallback: "10m", guide: "G42", drives: $"{Flags} --scale-down-unneeded-time", example: "5m"),
        ScaleDownAfterAdd: autoscaler.Duration(
            "scaleDownAfterAdd", "How long after a scale-up no node goes.",
            least: "0s", most: "24h", fallback: "10m", guide: "G42", drives: $"{Flags} --scale-down-delay-after-add", example: "15m"),
        UtilizationThreshold: autoscaler.Double(
            "utilizationThreshold", "Share of requests on a node below which it is unneeded.",
            least: 0.1, most: 0.9, fallback: 0.5, guide: "G42", drives: $"{Flags} --scale-down-utilization-threshold", example: "0.65"),
        Verbosity: autoscaler.Int(
            "verbosity", "How much it logs.",
            range: 0..10, fallback: 4, guide: "G42", drives: $"{Flags} --v", example: "2"));
}
