using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>A resource that the engine refuses, and another that depends on it.</summary>
internal static class FailingResourceProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var first = new RandomPet("twice");
        var second = new RandomPet("twice");
        _ = new RandomPet("after", new RandomPetArgs { Prefix = second.Id });
        return new Dictionary<string, object?> { ["pet"] = first.Id };
    }
}
