using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>What the cluster autoscaler may do in the cluster: read what it simulates, evict, and keep its own state.</summary>
internal sealed class ClusterAutoscalerRights : ComponentResource
{
    private const string App = ClusterAutoscaler.App;

    public ClusterAutoscalerRights(string name, ComponentResourceOptions? options = null)
        : base("freeagentics:autoscaling:ClusterAutoscalerRights", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        _ = new ClusterRole(App, new()
        {
            Metadata = ObjectMetadata.Of(App, null, App),
            Rules =
            {
                Rule("", ["events", "endpoints"], ["create", "patch"]),
                Rule("", ["pods/eviction"], ["create"]),
                Rule("", ["pods/status"], ["update"]),
                Rule("", ["nodes"], ["get", "list", "watch", "update", "patch", "delete"]),
                Rule("", ["namespaces", "pods", "services", "replicationcontrollers", "persistentvolumeclaims", "persistentvolumes"], ["get", "list", "watch"]),
                Rule("apps", ["daemonsets", "replicasets", "statefulsets"], ["get", "list", "watch"]),
                Rule("batch", ["jobs", "cronjobs"], ["get", "list", "watch"]),
                Rule("policy", ["poddisruptionbudgets"], ["get", "list", "watch"]),
                Rule("storage.k8s.io", ["storageclasses", "csinodes", "csidrivers", "csistoragecapacities", "volumeattachments"], ["get", "list", "watch"]),
                Rule("resource.k8s.io", ["deviceclasses", "resourceclaims", "resourceslices"], ["get", "list", "watch"]),
                Rule("coordination.k8s.io", ["leases"], ["create"]),
                Rule("coordination.k8s.io", ["leases"], ["get", "update"], [App]),
            },
        }, child);
        _ = new ClusterRoleBinding(App, new()
        {
            Metadata = ObjectMetadata.Of(App, null, App),
            RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = App },
            Subjects = { Subject() },
        }, child);
        _ = new Role(App, new()
        {
            Metadata = ObjectMetadata.Of(App, ClusterAutoscaler.Space, App),
            Rules =
            {
                Rule("", ["configmaps"], ["create", "list", "watch"]),
                Rule("", ["configmaps"], ["get", "update", "delete"], ["cluster-autoscaler-status", "cluster-autoscaler-priority-expander"]),
            },
        }, child);
        _ = new RoleBinding(App, new()
        {
            Metadata = ObjectMetadata.Of(App, ClusterAutoscaler.Space, App),
            RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = App },
            Subjects = { Subject() },
        }, child);
        RegisterOutputs();
    }

    private static SubjectArgs Subject() => new() { Kind = "ServiceAccount", Name = App, Namespace = ClusterAutoscaler.Space };

    private static PolicyRuleArgs Rule(string group, string[] resources, string[] verbs, string[]? names = null)
    {
        var rule = new PolicyRuleArgs { ApiGroups = { group }, Resources = resources, Verbs = verbs };
        if (names is not null)
            rule.ResourceNames = names;
        return rule;
    }
}
