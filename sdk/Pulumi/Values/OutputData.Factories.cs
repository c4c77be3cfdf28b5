using System.Collections.Immutable;

namespace Pulumi;

internal static class OutputData
{
    public static OutputData<T> Known<T>(T value)
        => new(ImmutableHashSet<Resource>.Empty, value, isKnown: true, isSecret: false);

    public static OutputData<T> Secret<T>(T value)
        => new(ImmutableHashSet<Resource>.Empty, value, isKnown: true, isSecret: true);

    public static OutputData<T> Unknown<T>(ImmutableHashSet<Resource> resources, bool isSecret)
        => new(resources, default!, isKnown: false, isSecret);
}
