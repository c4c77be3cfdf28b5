using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Resources themselves as outputs of a component and of the stack.</summary>
internal static class ReferencesProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var holder = new Holder("holder");
        return new Dictionary<string, object?>
        {
            ["pet"] = holder.Pet,
            ["holder"] = holder,
            ["list"] = new List<object?> { holder.Pet, "text" },
        };
    }

    private sealed class Holder : ComponentResource
    {
        public RandomPet Pet { get; }

        public Holder(string name)
            : base("interop:index:Holder", name)
        {
            Pet = new RandomPet($"{name}-pet", new RandomPetArgs(), new CustomResourceOptions { Parent = this });
            RegisterOutputs(new Dictionary<string, object?> { ["pet"] = Pet, ["self"] = Output.Create(this) });
        }
    }
}
