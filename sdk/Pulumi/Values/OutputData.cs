using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value with what the engine has to know of it.</summary>
/// <remarks><see cref="Value"/> means nothing unless <see cref="IsKnown"/>.</remarks>
internal readonly struct OutputData<T>(ImmutableHashSet<Resource> resources, T value, bool isKnown, bool isSecret)
{
    /// <summary>The resources that the value came from.</summary>
    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public T Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public OutputData<object?> Boxed() => new(Resources, Value, IsKnown, IsSecret);
}
