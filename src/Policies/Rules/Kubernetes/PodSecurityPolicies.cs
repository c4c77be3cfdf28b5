using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Pods: what they may do to their node.</summary>
public static class PodSecurityPolicies
{
    public static readonly Policy NamespacesEnforceRestricted = new ResourcePolicy
    {
        Id = "FA-K8S-001",
        Title = "Namespaces enforce the restricted Pod Security Standard",
        Because = "Admission is the last door: what it lets in, runs.",
        Severity = High,
        Alone = true,
        Types = ["kubernetes:core/v1:Namespace"],
        Require = @namespace => IsSystem(@namespace) ? Check.Passed : @namespace.Input("metadata", "labels", "pod-security.kubernetes.io/enforce").Is("restricted"),
        Remedy = "Leave namespaces to the ApplicationNamespace component; where a node agent needs more, write an exception into the stack file.",
        Aliases = ["PSS-restricted-set", "CIS-EKS-4.2.1", "CIS-EKS-4.2.2", "CIS-EKS-4.2.3", "CIS-EKS-4.2.4", "CIS-EKS-4.2.5"],
    };

    public static readonly Policy PodsMeetRestricted = new ResourcePolicy
    {
        Id = "FA-K8S-002",
        Title = "Containers run unprivileged, as nobody, on a read-only disk",
        Because = "A broken container is then only a broken container.",
        Severity = High,
        Alone = true,
        Types = Workload.Types,
        Require = resource => Restricted(Workload.Of(resource)),
        Remedy = "Leave the security context to the workload components.",
        Aliases = ["CKV_K8S_16", "CKV_K8S_20", "CKV_K8S_23", "CKV_K8S_31", "CKV_K8S_37", "KSV-0001", "KSV-0012", "KSV-0017"],
    };

    private static bool IsSystem(ResourceView @namespace) =>
        @namespace.Input("metadata", "name").Text is "kube-system" or "kube-public" or "kube-node-lease" or "default";

    private static Check Restricted(Workload workload) => workload.EachContainer(container =>
    {
        var pod = workload.PodSpec["securityContext"];
        var own = container["securityContext"];
        return Inherited(own, pod, "runAsNonRoot").IsTrue()
            .And(own["privileged"].IsNotTrue())
            .And(own["allowPrivilegeEscalation"].Must(flag => flag.Flag is false, "false"))
            .And(own["readOnlyRootFilesystem"].IsTrue())
            .And(own["capabilities"]["drop"].Must(drop => drop.Items.Any(item => item.Text == "ALL"), "a list with ALL"))
            .And(Inherited(own, pod, "seccompProfile")["type"].IsOneOf("RuntimeDefault", "Localhost"));
    }).And(Check.All(HostFlags.Select(flag => workload.PodSpec[flag].IsNotTrue())));

    private static readonly string[] HostFlags = ["hostNetwork", "hostPID", "hostIPC"];

    private static ValueView Inherited(ValueView own, ValueView pod, string name) => own[name].IsSet ? own[name] : pod[name];
}
