using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Every form of alias, on resources, on a component with children, and inherited from it.</summary>
internal static class AliasesProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var parent = new Team("parent", 1);
        _ = Pet("by-name", new Alias { Name = "old-name" });
        _ = Pet("by-type", new Alias { Type = "random:index/pet:Pet" });
        _ = Pet("by-urn", new Alias { Urn = "urn:pulumi:dev::interop::random:index/randomPet:RandomPet::very-old" });
        _ = Pet("by-parent", new Alias { Parent = parent });
        _ = Pet("by-parent-urn", new Alias { ParentUrn = parent.Urn });
        _ = Pet("by-stack", new Alias { Stack = "old-stack", Project = "old-project", Name = "older" });
        _ = new RandomPet("without-parent", new RandomPetArgs(), new CustomResourceOptions
        {
            Parent = parent,
            Aliases = { new Alias { NoParent = true }, new Alias { Name = "second" } },
        });
        _ = new Team("renamed", 2, new ComponentResourceOptions { Aliases = { new Alias { Name = "former" }, new Alias { Type = "interop:index:Squad" } } });
        return new Dictionary<string, object?>();
    }

    private static RandomPet Pet(string name, Alias alias) =>
        new(name, new RandomPetArgs { Length = 2 }, new CustomResourceOptions { Aliases = { alias } });
}
