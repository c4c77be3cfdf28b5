#nullable enable
namespace Pulumi.Kubernetes;

/// <summary>An object of a Kubernetes API.</summary>
public abstract class KubernetesResource : global::Pulumi.CustomResource
{
    private protected KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options)
        : base(type, name, args, options)
    {
    }
}
