#nullable enable
using Pulumi.Generated;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object whose kind a custom resource definition declares.</summary>
/// <remarks>The type token is <c>kubernetes:&lt;apiVersion&gt;:&lt;kind&gt;</c>; the catalog has no facts of it.</remarks>
public class CustomResource : KubernetesResource
{
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, PackageOptions.Resource(options, "", [], []))
    {
    }

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")] public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
