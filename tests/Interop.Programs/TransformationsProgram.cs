using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Transformations in the program's own process: on a resource, and on a component for its children.</summary>
internal static class TransformationsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        _ = new RandomPet("direct", new RandomPetArgs { Length = 1 }, new CustomResourceOptions { ResourceTransformations = { Lengthen } });
        _ = new Team("inherits", 3, new ComponentResourceOptions { ResourceTransformations = { Lengthen, Protect } });
        return new Dictionary<string, object?>();
    }

    private static ResourceTransformationResult? Lengthen(ResourceTransformationArgs resource)
    {
        if (resource.Args is not RandomPetArgs pet)
        {
            return null;
        }

        pet.Length = 7;
        return new ResourceTransformationResult(pet, resource.Options);
    }

    private static ResourceTransformationResult? Protect(ResourceTransformationArgs resource)
    {
        resource.Options.Protect = true;
        return new ResourceTransformationResult(resource.Args, resource.Options);
    }
}
