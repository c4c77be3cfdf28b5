using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>The namespace of an add-on: restricted pods only, and no traffic until something allows it.</summary>
public static class AddonNamespace
{
    /// <param name="traffic">What is allowed; null where the caller declares it.</param>
    public static Output<string> Of(string name, CustomResourceOptions options, AddonTraffic? traffic = null)
    {
        var metadata = new ObjectMetaArgs { Name = name, Labels = WorkloadLabels.Of(name) };
        metadata.Labels.Add("pod-security.kubernetes.io/enforce", "restricted");
        var space = new Namespace(name, new() { Metadata = metadata }, options).Metadata.Apply(created => created.Name);
        _ = new NetworkPolicy($"{name}-default-deny", new()
        {
            Metadata = ObjectMetadata.Of("default-deny", space, name),
            Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
        }, options);
        traffic?.Declare(name, space, options);
        return space;
    }
}
