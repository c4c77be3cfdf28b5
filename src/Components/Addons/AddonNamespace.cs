using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>The namespace of an add-on.</summary>
public static class AddonNamespace
{
    /// <param name="level">Pod Security: restricted, baseline or privileged.</param>
    public static Output<string> Of(string name, string level, CustomResourceOptions options)
    {
        var metadata = new ObjectMetaArgs { Name = name, Labels = WorkloadLabels.Of(name) };
        metadata.Labels.Add("pod-security.kubernetes.io/enforce", level);
        return new Namespace(name, new() { Metadata = metadata }, options).Metadata.Apply(created => created.Name);
    }
}
