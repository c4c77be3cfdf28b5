using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>What the ingress controller may do: secrets and Ingresses of the one namespace it watches, its own state, and little of the cluster.</summary>
internal sealed class IngressControllerRights : ComponentResource
{
    private const string App = IngressController.App;
    private static readonly string[] Read = ["get", "list", "watch"];

    public IngressControllerRights(string name, Input<string> own, Input<string> watched, ComponentResourceOptions? options = null)
        : base("freeagentics:edge:IngressControllerRights", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        _ = new ClusterRole(App, new()
        {
            Metadata = ObjectMetadata.Of(App, null, App),
            Rules =
            {
                Rule("", ["nodes"], ["list"]),
                Rule("", ["namespaces"], Read),
                Rule("networking.k8s.io", ["ingressclasses"], ["get", "list"]),
            },
        }, child);
        _ = new ClusterRoleBinding(App, new()
        {
            Metadata = ObjectMetadata.Of(App, null, App),
            RoleRef = Reference("ClusterRole", App),
            Subjects = { Subject(own) },
        }, child);
        Bind($"{App}-watched", watched, own,
        [
            Rule("", ["secrets", "services", "pods", "configmaps"], Read),
            Rule("", ["events"], ["create", "patch", "list"]),
            Rule("discovery.k8s.io", ["endpointslices"], Read),
            Rule("networking.k8s.io", ["ingresses"], Read),
            Rule("networking.k8s.io", ["ingresses/status"], ["update"]),
            Rule("k8s.nginx.org", ["policies", "virtualservers", "virtualserverroutes", "transportservers", "globalconfigurations"], Read),
            Rule("k8s.nginx.org", ["policies/status", "virtualservers/status", "virtualserverroutes/status", "transportservers/status"], ["update"]),
        ], child);
        Bind($"{App}-own", own, own,
        [
            Rule("", ["configmaps"], ["get", "list", "watch", "update", "create"]),
            Rule("", ["services"], ["get", "list", "watch", "create", "update", "patch", "delete"]),
            Rule("", ["pods"], ["get", "list", "watch", "update"]),
            Rule("", ["events"], ["create", "patch", "list"]),
            Rule("apps", ["replicasets", "daemonsets", "statefulsets"], ["get"]),
            Rule("coordination.k8s.io", ["leases"], ["get", "list", "watch", "update", "create"]),
        ], child);
        RegisterOutputs();
    }

    private static void Bind(string name, Input<string> space, Input<string> own, PolicyRuleArgs[] rules, CustomResourceOptions child)
    {
        _ = new Role(name, new() { Metadata = ObjectMetadata.Of(name, space, App), Rules = rules }, child);
        _ = new RoleBinding(name, new()
        {
            Metadata = ObjectMetadata.Of(name, space, App),
            RoleRef = Reference("Role", name),
            Subjects = { Subject(own) },
        }, child);
    }

    private static RoleRefArgs Reference(string kind, string name) => new() { ApiGroup = "rbac.authorization.k8s.io", Kind = kind, Name = name };

    private static SubjectArgs Subject(Input<string> own) => new() { Kind = "ServiceAccount", Name = App, Namespace = own };

    private static PolicyRuleArgs Rule(string group, string[] resources, string[] verbs) =>
        new() { ApiGroups = { group }, Resources = resources, Verbs = verbs };
}
