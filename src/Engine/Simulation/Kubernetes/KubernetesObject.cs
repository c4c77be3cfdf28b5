using System.Collections.Frozen;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Simulation.Kubernetes;

/// <summary>Kubernetes objects of every kind: what the program says, with the namespace filled in. The cluster's own additions stay unknown.</summary>
internal static class KubernetesObject
{
    private static readonly FrozenSet<string> ClusterScoped = new[]
    {
        "APIService", "CSIDriver", "CertificateSigningRequest", "ClusterIssuer", "ClusterRole", "ClusterRoleBinding",
        "ClusterSecretStore", "ClusterTriggerAuthentication", "CustomResourceDefinition", "EC2NodeClass", "GatewayClass", "IngressClass",
        "MutatingWebhookConfiguration", "Namespace", "Node", "NodePool", "PersistentVolume", "PriorityClass", "RuntimeClass",
        "StorageClass", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fills in the id (<c>namespace/name</c>, or the name alone), the namespace and the status.</summary>
    public static void Simulate(SimulatedResource resource)
    {
        var kind = TypeToken.Member(resource.Type);
        if (resource.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal))
        {
            SimulateRelease(resource);
            return;
        }

        var metadata = resource.Inputs["metadata"] as ObjectValue ?? ObjectValue.Empty;
        var name = (metadata["name"] as StringValue)?.Value;
        if (ClusterScoped.Contains(kind))
        {
            resource.Id = name;
        }
        else
        {
            var space = metadata["namespace"] ?? Namespace(resource.Site);
            resource.Override("metadata", new ObjectValue(metadata.Properties.SetItem("namespace", space)));
            resource.Id = name is not null && space is StringValue text ? $"{text.Value}/{name}" : null;
        }

        if (kind is "Service" or "Ingress" && LoadBalancer.Status(resource, kind) is { } status)
            resource.Set("status", status);
    }

    // A release is no object of the API: it has a name and a namespace of its own, and no metadata.
    private static void SimulateRelease(SimulatedResource resource)
    {
        var space = resource.Inputs["namespace"] ?? Namespace(resource.Site);
        resource.Id = space is StringValue home && resource.Inputs["name"] is StringValue name ? $"{home.Value}/{name.Value}" : null;
    }

    private static PropertyValue Namespace(ProviderSite site) =>
        site.Namespace is { } space ? new StringValue(space) : UnknownValue.Instance;
}
