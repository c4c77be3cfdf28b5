using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Labels by which people and tools find what belongs together.</summary>
public static class LabelPolicies
{
    private static readonly string[] Required = ["app.kubernetes.io/managed-by", "app.kubernetes.io/name", "app.kubernetes.io/part-of"];

    public static readonly Policy Labelled = new ResourcePolicy
    {
        Id = "FA-K8S-020",
        Title = "Workloads and Services carry the recommended labels name, part-of and managed-by",
        Because = "Dashboards, cost reports and the next engineer find objects by their labels.",
        Severity = Low,
        Alone = true,
        Types = [.. Workload.Types, "kubernetes:core/v1:Service"],
        Require = resource => Check.All(Required.Select(label => resource.Input("metadata", "labels", label).IsPresent())),
        Remedy = "Take the metadata from ObjectMetadata.",
        Aliases = ["aws_resource_missing_tags"],
    };
}
