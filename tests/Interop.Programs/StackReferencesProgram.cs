using Pulumi;
using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>Outputs of another stack: plain, secret, missing, and as an input.</summary>
internal static class StackReferencesProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var network = new StackReference("organization/network/dev");
        var named = new StackReference("named", new StackReferenceArgs { Name = "organization/network/dev" });
        _ = new RandomPet("pet", new RandomPetArgs
        {
            Prefix = network.RequireOutput("vpc").Apply(vpc => (string)vpc),
            Keepers = { ["secret"] = named.RequireOutput("key").Apply(key => (string)key) },
        });
        return new Dictionary<string, object?>
        {
            ["vpc"] = network.RequireOutput("vpc"),
            ["key"] = named.GetOutput("key"),
            ["missing"] = network.GetOutput("missing"),
            ["subnets"] = network.RequireOutput("subnets"),
        };
    }
}
