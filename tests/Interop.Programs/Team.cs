using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>A component with one child, as every program here uses it.</summary>
public sealed class Team : ComponentResource
{
    [Output("mascot")]
    public Output<string> Mascot { get; private set; }

    public RandomPet Pet { get; }

    public Team(string name, int size, ComponentResourceOptions? options = null)
        : base("interop:index:Team", name, options)
    {
        Pet = new RandomPet($"{name}-pet", new RandomPetArgs { Length = size, Prefix = name }, new CustomResourceOptions { Parent = this });
        Mascot = Pet.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["mascot"] = Mascot, ["size"] = size });
    }
}
