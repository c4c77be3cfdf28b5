using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Transforms that the engine calls back: on a resource, and on a component for its children.</summary>
internal static class TransformsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        _ = new RandomPet("direct", new RandomPetArgs { Length = 1 }, new CustomResourceOptions { ResourceTransforms = { Lengthen } });
        _ = new Team("inherits", 3, new ComponentResourceOptions { ResourceTransforms = { Lengthen, Protect } });
        return new Dictionary<string, object?>();
    }

    private static Task<ResourceTransformResult?> Lengthen(ResourceTransformArgs resource, CancellationToken cancellation) =>
        Task.FromResult(resource.Type == "random:index/randomPet:RandomPet"
            ? new ResourceTransformResult(resource.Args.SetItem("length", 7), resource.Options)
            : (ResourceTransformResult?)null);

    private static Task<ResourceTransformResult?> Protect(ResourceTransformArgs resource, CancellationToken cancellation)
    {
        resource.Options.Protect = true;
        return Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(resource.Args, resource.Options));
    }
}
