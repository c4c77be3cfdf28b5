using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Names and labels of an object. Names are explicit: others refer to them.</summary>
public static class ObjectMetadata
{
    /// <param name="name">Of the object.</param>
    /// <param name="namespace">Null for an object of the cluster.</param>
    /// <param name="app">What the object belongs to.</param>
    /// <param name="annotations">In ordinal order of their keys; null for none.</param>
    public static ObjectMetaArgs Of(string name, Input<string>? @namespace, string app, IReadOnlyDictionary<string, string>? annotations = null)
    {
        var metadata = new ObjectMetaArgs { Name = name, Labels = WorkloadLabels.Of(app) };
        if (@namespace is not null)
            metadata.Namespace = @namespace;
        foreach (var (key, value) in annotations ?? new Dictionary<string, string>())
            metadata.Annotations.Add(key, value);
        return metadata;
    }
}
