using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Objects;

/// <summary>Values of objects without types of their own: specs of custom resources, values of Helm charts.</summary>
public static class Values
{
    /// <summary>A mapping; entries with null are left out.</summary>
    public static ImmutableDictionary<string, object> Map(params (string Key, object? Value)[] entries) =>
        entries.Where(entry => entry.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal);

    public static ImmutableArray<object> List(params object[] items) => [.. items];

    public static ImmutableArray<object> List(IEnumerable<object> items) => [.. items];
}
