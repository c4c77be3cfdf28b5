using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace FreeAgentics.Infra.Components.Objects;

/// <summary>A custom resource that consists of metadata and a spec.</summary>
public sealed class CustomObjectArgs(string apiVersion, string kind) : CustomResourceArgs(apiVersion, kind)
{
    [Input("spec")] public InputMap<object>? Spec { get; set; }
}
