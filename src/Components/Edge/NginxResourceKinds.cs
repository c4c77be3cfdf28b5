using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions.V1;
using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>The kinds of the group k8s.nginx.org that the controller watches. Their fields are checked here before a deployment, so the cluster keeps them open.</summary>
public sealed class NginxResourceKinds : ComponentResource
{
    private const string Group = "k8s.nginx.org";

    private static readonly (string Kind, string Plural, string Version, string[] ShortNames)[] Kinds =
    [
        ("GlobalConfiguration", "globalconfigurations", "v1", ["gc"]),
        ("Policy", "policies", "v1", ["pol"]),
        ("TransportServer", "transportservers", "v1", ["ts"]),
        ("VirtualServer", "virtualservers", "v1", ["vs"]),
        ("VirtualServerRoute", "virtualserverroutes", "v1", ["vsr"]),
    ];

    public NginxResourceKinds(string name, ComponentResourceOptions? options = null)
        : base("freeagentics:edge:NginxResourceKinds", name, options)
    {
        foreach (var (kind, plural, version, shortNames) in Kinds)
            Declare(kind, plural, version, shortNames);
        RegisterOutputs();
    }

    private void Declare(string kind, string plural, string version, string[] shortNames) => _ = new CustomResourceDefinition($"{plural}.{Group}", new()
    {
        Metadata = ObjectMetadata.Of($"{plural}.{Group}", null, IngressController.App),
        Spec = new CustomResourceDefinitionSpecArgs
        {
            Group = Group,
            Scope = "Namespaced",
            Names = new CustomResourceDefinitionNamesArgs
            {
                Kind = kind,
                ListKind = $"{kind}List",
                Plural = plural,
                Singular = kind.ToLowerInvariant(),
                ShortNames = shortNames,
            },
            Versions =
            {
                new CustomResourceDefinitionVersionArgs
                {
                    Name = version,
                    Served = true,
                    Storage = true,
                    Schema = new CustomResourceValidationArgs
                    {
                        OpenAPIV3Schema = new JSONSchemaPropsArgs
                        {
                            Type = "object",
                            Properties = { { "spec", Open() }, { "status", Open() } },
                        },
                    },
                    Subresources = new CustomResourceSubresourcesArgs { Status = "{}" },
                },
            },
        },
    }, new() { Parent = this });

    private static JSONSchemaPropsArgs Open() => new() { Type = "object", X_kubernetes_preserve_unknown_fields = true };
}
