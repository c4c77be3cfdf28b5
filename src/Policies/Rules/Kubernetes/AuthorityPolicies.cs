using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>What service accounts may do.</summary>
public static class AuthorityPolicies
{
    public static readonly Policy NoStarRules = new ResourcePolicy
    {
        Id = "FA-K8S-011",
        Title = "No role grants every verb on everything, cluster-admin, or all Secrets",
        Because = "One stolen token of such an account is the whole cluster.",
        Severity = Critical,
        Alone = true,
        Types = ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", "kubernetes:rbac.authorization.k8s.io/v1:Role"],
        Require = role => Check.All(role.Input("rules").Items.Select(rule => Rule(rule, role.Type))),
        Remedy = "Name the API groups, resources and verbs.",
        Aliases = ["CKV_K8S_49", "CKV2_K8S_5", "KSV-0041", "KSV-0044", "CIS-EKS-4.1.1", "CIS-EKS-4.1.2", "CIS-EKS-4.1.3"],
    };

    public static readonly Policy NoClusterAdmin = new ResourcePolicy
    {
        Id = "FA-K8S-012",
        Title = "Nobody is bound to cluster-admin",
        Because = "One stolen token of such an account is the whole cluster.",
        Severity = Critical,
        Alone = true,
        Types = ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding"],
        Require = binding => binding.Input("roleRef", "name").Must(name => name.Text != "cluster-admin", "a narrower role"),
        Remedy = "Bind a role of what the account really does.",
        Aliases = ["cluster-admin-role-binding"],
    };

    private static Check Rule(ValueView rule, string type)
    {
        var verbs = Texts(rule["verbs"]);
        var resources = Texts(rule["resources"]);
        var reachesSecrets = (resources.Contains("secrets") || resources.Contains("*")) && Texts(rule["apiGroups"]).Overlaps(["", "*"]);
        var clusterWide = type.EndsWith(":ClusterRole", StringComparison.Ordinal);
        return Check.That(!(verbs.Contains("*") && resources.Contains("*")), () => $"{rule.Path} grants every verb on everything")
            .And(Check.That(
                !(clusterWide && reachesSecrets && rule["resourceNames"].Items.IsEmpty && verbs.Overlaps(["get", "list", "watch", "*"])),
                () => $"{rule.Path} reads every Secret of the cluster"));
    }

    private static HashSet<string> Texts(ValueView list) => [.. list.Items.Select(item => item.Text).OfType<string>()];
}
