using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Looks at the values of untyped arguments before anything is sent.</summary>
internal static class DictionaryValues
{
    /// <exception cref="InvalidOperationException">A value is of a type that cannot be sent.</exception>
    public static void Check(ImmutableDictionary<string, object?> dictionary)
    {
        foreach (var (key, value) in dictionary)
            if (value is not null)
                Serialization.TargetTypes.Check(Inner(value), key);
    }

    private static Type Inner(object value)
    {
        var type = value.GetType();
        return value is IOutput or IInput && type.IsGenericType && type.GetGenericTypeDefinition() is { } open
            && (open == typeof(Output<>) || open == typeof(Input<>))
                ? type.GenericTypeArguments[0]
                : type;
    }
}
