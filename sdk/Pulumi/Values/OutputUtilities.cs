using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs, for tests and for code that knows what it does.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value)
        => new(new OutputData<T>(ImmutableHashSet<Resource>.Empty, value, isKnown: false, isSecret: false));

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
        => CreateUnknown<T>(default(T)!).Apply(_ => valueFactory());

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(DependAsync());

        async Task<OutputData<T>> DependAsync()
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return new(data.Resources.Add(resource), data.Value, data.IsKnown, data.IsSecret);
        }
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
        => (await output.GetDataAsync().ConfigureAwait(false)).IsKnown;

    /// <summary>The value, or the type's default while it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!).AsTask();

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.GetDataAsync().ConfigureAwait(false)).Resources;
}
