using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The read-only fields of a class marked <see cref="OutputTypeAttribute"/>, under their names on the wire.</summary>
internal sealed class OutputTypeFields
{
    private static readonly ConcurrentDictionary<Type, OutputTypeFields?> ByType = new();

    private OutputTypeFields(Type type)
        => Fields =
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(field => field.IsInitOnly)
                .Select(field => (WireName(field.Name), (Func<object, object?>)field.GetValue)),
        ];

    public ImmutableArray<(string Name, Func<object, object?> Read)> Fields { get; }

    /// <returns>Null for a type without the attribute.</returns>
    public static OutputTypeFields? Find(Type type) => ByType.GetOrAdd(type, Of);

    private static OutputTypeFields? Of(Type type)
        => type.GetCustomAttribute<OutputTypeAttribute>() is null ? null : new OutputTypeFields(type);

    private static string WireName(string field) => char.ToLowerInvariant(field[0]) + field[1..];
}
