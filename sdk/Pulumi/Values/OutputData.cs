using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value with what the engine has to know of it.</summary>
/// <remarks>
/// One type for values of every type, so that what waits for values is not generic either: a state machine for each type of
/// value would have to be compiled while the program runs. <see cref="Value"/> means nothing unless <see cref="IsKnown"/>.
/// </remarks>
internal sealed class OutputData(ImmutableHashSet<Resource> resources, object? value, bool isKnown, bool isSecret)
{
    /// <summary>The resources that the value came from.</summary>
    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public object? Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public static OutputData Known(object? value) => new(ImmutableHashSet<Resource>.Empty, value, isKnown: true, isSecret: false);

    public static OutputData Secret(object? value) => new(ImmutableHashSet<Resource>.Empty, value, isKnown: true, isSecret: true);

    public static OutputData Unknown(ImmutableHashSet<Resource> resources, bool isSecret) => new(resources, null, isKnown: false, isSecret);

    /// <summary>The value as what it is; the default of its type where it has none.</summary>
    public T ValueAs<T>() => Unboxed<T>(Value);

    /// <summary>A boxed value as what it is; null stands for the default of every type.</summary>
    public static T Unboxed<T>(object? value) => value is null ? default! : (T)value;
}
