using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>A service account that mounts no token unless a pod asks for one.</summary>
public static class ServiceIdentity
{
    public static ServiceAccount Of(string name, Input<string> @namespace, CustomResourceOptions options) => new(name, new()
    {
        Metadata = ObjectMetadata.Of(name, @namespace, name),
        AutomountServiceAccountToken = false,
    }, options);
}
