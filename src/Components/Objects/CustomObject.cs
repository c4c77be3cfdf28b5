using System.Collections.Immutable;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace FreeAgentics.Infra.Components.Objects;

/// <summary>Declares objects of kinds that a chart's custom resource definitions bring.</summary>
public static class CustomObject
{
    /// <param name="apiVersion">With the group: <c>keda.sh/v1alpha1</c>.</param>
    /// <param name="namespace">Null for an object of the cluster.</param>
    /// <param name="app">What the object belongs to.</param>
    public static CustomResource Of(
        string apiVersion,
        string kind,
        string name,
        Input<string>? @namespace,
        string app,
        ImmutableDictionary<string, object> spec,
        CustomResourceOptions options,
        IReadOnlyDictionary<string, string>? annotations = null) =>
        new(name, new CustomObjectArgs(apiVersion, kind)
        {
            Metadata = ObjectMetadata.Of(name, @namespace, app, annotations),
            Spec = spec,
        }, options);
}
