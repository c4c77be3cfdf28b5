using Pulumi.Random;

namespace FreeAgentics.Infra.Interop;

/// <summary>An exception in the program's own code, after a resource was declared.</summary>
internal static class FailingProgram
{
    public static IDictionary<string, object?> Declare()
    {
        _ = new RandomPet("pet");
        throw new InvalidOperationException("the program broke");
    }
}
