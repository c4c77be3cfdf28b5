using FreeAgentics.Infra.Components.Naming;

namespace FreeAgentics.Infra.Stacks;

/// <summary>The providers of a stack. They are named, so that nothing goes to an account or a region by accident.</summary>
internal sealed class RegionalProviders(StackIdentity stack)
{
    public Pulumi.Aws.Provider Aws { get; } = ForRegion("aws", stack, stack.Region);

    public Pulumi.Random.Provider Random { get; } = new("random");

    /// <summary>A provider for another region of the same account.</summary>
    public static Pulumi.Aws.Provider ForRegion(string name, StackIdentity stack, string region) => new(name, new()
    {
        Region = region,
        AllowedAccountIds = { stack.AccountId },
    });
}
