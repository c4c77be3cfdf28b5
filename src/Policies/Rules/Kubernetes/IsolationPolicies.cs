using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Who may talk to whom, and as whom.</summary>
public static class IsolationPolicies
{
    public static readonly Policy DefaultDeny = new ResourcePolicy
    {
        Id = "FA-K8S-009",
        Title = "Each namespace denies by default, or every pod of it is under a policy in both directions",
        Because = "A pod that nobody thought of may then talk to nobody.",
        Severity = High,
        Types = ["kubernetes:core/v1:Namespace"],
        Require = DefaultDenyIn,
        Remedy = "Leave namespaces to the ApplicationNamespace component.",
        Aliases = ["CKV2_K8S_6", "pod-networkpolicy", "non-isolated-pod", "CIS-EKS-4.3.2", "check_default_deny_policy_exists"],
    };

    public static readonly Policy OwnServiceAccount = new ResourcePolicy
    {
        Id = "FA-K8S-010",
        Title = "Workloads have a service account of their own and mount its token only when they need it",
        Because = "The default account is shared: what one pod may do, all may.",
        Severity = Medium,
        Types = Workload.ServingTypes,
        Require = OwnAccount,
        Remedy = "Leave the service account to the workload component.",
        Aliases = ["CKV_K8S_38", "KSV-0036", "default-service-account", "CIS-EKS-4.1.6", "automountServiceAccountToken"],
    };

    private static Check DefaultDenyIn(ResourceView @namespace)
    {
        var name = @namespace.Input("metadata", "name").Text;
        if (name is null or "kube-system" or "default")
            return Check.Passed;
        var denials = @namespace.Plan.OfType("kubernetes:networking.k8s.io/v1:NetworkPolicy").Where(policy =>
            policy.Input("metadata", "namespace").Text == name
            && policy.Input("spec", "podSelector", "matchLabels").Entries.IsEmpty
            && policy.Input("spec", "ingress").Items.IsEmpty);
        var directions = denials.SelectMany(policy => policy.Input("spec", "policyTypes").Items).Select(type => type.Text).ToHashSet();
        if (directions.Contains("Ingress") && directions.Contains("Egress"))
            return Check.Passed;
        if (@namespace.Plan.OfType("kubernetes:helm.sh/v3:Release").FirstOrDefault(release => release.Input("namespace").Text == name) is { } chart)
            return Check.Undecided($"the pods of {name} come from the chart {chart.Input("chart").Text}; its own policies are not in the plan");
        var workloads = Workload.In(@namespace.Plan).Where(workload => workload.Namespace == name).ToList();
        return Check.That(workloads.Count > 0 && workloads.TrueForAll(IsUnderPolicy), () => $"no NetworkPolicy in {name} denies ingress and egress of every pod");
    }

    private static bool IsUnderPolicy(Workload workload)
    {
        var directions = workload.Resource.Plan.OfType("kubernetes:networking.k8s.io/v1:NetworkPolicy")
            .Where(policy => policy.Input("metadata", "namespace").Text == workload.Namespace && LabelSelector.Matches(policy.Input("spec", "podSelector", "matchLabels"), workload.Labels))
            .SelectMany(policy => policy.Input("spec", "policyTypes").Items).Select(type => type.Text).ToHashSet();
        return directions.Contains("Ingress") && directions.Contains("Egress");
    }

    private static Check OwnAccount(ResourceView resource)
    {
        var workload = Workload.Of(resource);
        var account = workload.PodSpec["serviceAccountName"];
        return account.Must(name => name.IsSet && name.Text != "default", "an own service account")
            .And(Check.That(MountsKnowingly(workload, account.Text), () => $"{workload.PodSpec.Path}.automountServiceAccountToken is not set, nor on the service account"));
    }

    private static bool MountsKnowingly(Workload workload, string? account) =>
        workload.PodSpec["automountServiceAccountToken"].IsSet
        || workload.Resource.Plan.OfType("kubernetes:core/v1:ServiceAccount").Any(candidate =>
            candidate.Input("metadata", "name").Text == account
            && candidate.Input("metadata", "namespace").Text == workload.Namespace
            && candidate.Input("automountServiceAccountToken").IsSet);
}
