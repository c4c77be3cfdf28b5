using FreeAgentics.Infra.Components.Naming;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>The providers of a stack. They are named, so that nothing goes to an account or a region by accident.</summary>
internal sealed class RegionalProviders
{
    public RegionalProviders(StackIdentity stack)
    {
        Aws = ForRegion("aws", stack, stack.Region);
        Random = new("random");
        Options = new() { Providers = { Aws, Random } };
    }

    public Pulumi.Aws.Provider Aws { get; }

    public Pulumi.Random.Provider Random { get; }

    /// <summary>For components in the stack's own region.</summary>
    public ComponentResourceOptions Options { get; }

    /// <summary>For components that also wait for others.</summary>
    public ComponentResourceOptions After(params Resource[] resources) => Merge(Options, resources);

    /// <summary>For components in another region of the same account.</summary>
    public static ComponentResourceOptions In(string region, StackIdentity stack) =>
        new() { Providers = { ForRegion($"aws-{region}", stack, region) } };

    private static ComponentResourceOptions Merge(ComponentResourceOptions options, Resource[] resources)
    {
        var after = new ComponentResourceOptions();
        foreach (var resource in resources)
            after.DependsOn.Add(resource);
        return ComponentResourceOptions.Merge(options, after);
    }

    private static Pulumi.Aws.Provider ForRegion(string name, StackIdentity stack, string region) => new(name, new()
    {
        Region = region,
        AllowedAccountIds = { stack.AccountId },
    });
}
