using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>The types that a program may declare for what the engine sends.</summary>
internal static class TargetTypes
{
    /// <exception cref="InvalidOperationException">The type, or one inside it, cannot be read off the wire.</exception>
    public static void Check(Type type, string where) => Check(type, where, []);

    public static InvalidOperationException Unsupported(Type type, string where) => new(
        $"""
        {where} contains invalid type {type.FullName}. Allowed types are:
            String, Boolean, Int32, Double,
            Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or
            a class explicitly marked with the [{nameof(OutputTypeAttribute)}].
        """);

    // Types may refer to themselves.
    private static void Check(Type type, string where, HashSet<Type> seen)
    {
        if (!seen.Add(type) || IsSimple(type))
            return;
        if (EnumType.Find(type) is { } enumType)
            enumType.Check();
        else if (type.IsConstructedGenericType)
            CheckGeneric(type, where, seen);
        else if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
            foreach (var parameter in OutputTypeConstructor.Of(type).GetParameters())
                Check(parameter.ParameterType, $"{type.FullName}({parameter.Name})", seen);
        else
            throw Unsupported(type, where);
    }

    private static bool IsSimple(Type type)
        => type == typeof(bool) || type == typeof(int) || type == typeof(double) || type == typeof(string)
            || type == typeof(object) || type == typeof(JsonElement)
            || typeof(Resource).IsAssignableFrom(type) || typeof(AssetOrArchive).IsAssignableFrom(type)
            || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int));

    private static void CheckGeneric(Type type, string where, HashSet<Type> seen)
    {
        var open = type.GetGenericTypeDefinition();
        if (open == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] != typeof(string))
            throw new InvalidOperationException(
                $"{where} contains invalid type {type.FullName}:\n    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
        if (open != typeof(Nullable<>) && open != typeof(Union<,>) && open != typeof(ImmutableArray<>)
            && open != typeof(ImmutableDictionary<,>) && open != typeof(Output<>))
            throw new InvalidOperationException(
                $"{where} contains invalid type {type.FullName}:\n    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        foreach (var argument in type.GenericTypeArguments)
            Check(argument, where, seen);
    }
}
