using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>An exception inside Apply, after which other resources still register.</summary>
internal static class FailingApplyProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var pet = new RandomPet("pet");
        var broken = Output.Create("a").Apply(string (_) => throw new InvalidOperationException("the apply broke"));
        _ = new RandomPet("other", new RandomPetArgs { Prefix = broken });
        return new Dictionary<string, object?> { ["pet"] = pet.Id };
    }
}
