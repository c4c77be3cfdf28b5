using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Tells an immutable array that was never given a value, which throws at any other touch.</summary>
internal static class DefaultArrays
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> IsDefaultByType = new();

    public static bool IsDefault(IList list)
    {
        // Only a struct can be default, and its hash code is 0 then.
        var type = list.GetType();
        return type.IsValueType && list.GetHashCode() == 0
            && IsDefaultByType.GetOrAdd(type, static type => type.GetProperty(nameof(ImmutableArray<>.IsDefault)))?.GetValue(list) is true;
    }
}
