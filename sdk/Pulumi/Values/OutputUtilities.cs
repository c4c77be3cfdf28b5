using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs, for tests and for code that knows what it does.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value)
        => new(new OutputData(ImmutableHashSet<Resource>.Empty, value, isKnown: false, isSecret: false));

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
        => CreateUnknown<T>(default(T)!).Apply(_ => valueFactory());

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(OutputChain.DependAsync(output, resource));
    }

    public static Task<bool> GetIsKnownAsync<T>(Output<T> output) => OutputChain.IsKnownAsync(output);

    /// <summary>The value, or the type's default while it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!).AsTask();

    public static Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) => OutputChain.ResourcesAsync(output);
}
