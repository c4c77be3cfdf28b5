using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Chooses the converter of a type.</summary>
internal static class ValueConverters
{
    private static readonly ConcurrentDictionary<System.Type, IValueConverter> ByType = new();

    /// <exception cref="InvalidOperationException">The type cannot be read off the wire.</exception>
    public static IValueConverter For(System.Type type) => ByType.GetOrAdd(type, Create);

    public static IValueConverter Create(System.Type type)
        => Primitive(type)
            ?? (type.IsConstructedGenericType ? Generic(type) : null)
            ?? Declared(type)
            ?? throw TargetTypes.Unsupported(type, "value");

    private static IValueConverter? Primitive(System.Type type)
    {
        if (type == typeof(string))
            return new PrimitiveConverter<string>(Value.KindOneofCase.StringValue, value => value.StringValue);
        if (type == typeof(bool))
            return new PrimitiveConverter<bool>(Value.KindOneofCase.BoolValue, value => value.BoolValue);
        if (type == typeof(double))
            return new PrimitiveConverter<double>(Value.KindOneofCase.NumberValue, value => value.NumberValue);
        if (type == typeof(int))
            return new PrimitiveConverter<int>(Value.KindOneofCase.NumberValue, value => (int)value.NumberValue);
        if (type == typeof(object))
            return new ObjectConverter();
        if (type == typeof(JsonElement))
            return new JsonElementConverter();
        return null;
    }

    private static IValueConverter? Generic(System.Type type)
    {
        var open = type.GetGenericTypeDefinition();
        if (open == typeof(Nullable<>))
            return Make(typeof(NullableConverter<>), type.GenericTypeArguments);
        if (open == typeof(Union<,>))
            return Make(typeof(UnionConverter<,>), type.GenericTypeArguments);
        if (open == typeof(ImmutableArray<>))
            return Make(typeof(ArrayConverter<>), type.GenericTypeArguments);
        if (open == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string))
            return Make(typeof(DictionaryConverter<>), type.GenericTypeArguments[1]);
        if (open == typeof(Output<>))
            return Make(typeof(OutputConverter<>), type.GenericTypeArguments);
        return null;
    }

    private static IValueConverter? Declared(System.Type type)
    {
        if (typeof(Resource).IsAssignableFrom(type) || typeof(AssetOrArchive).IsAssignableFrom(type))
            return Make(typeof(ReferenceConverter<>), type);
        if (type.IsEnum)
            return Make(typeof(EnumConverter<>), type);
        if (EnumType.Find(type) is { } enumType)
            return Make(typeof(EnumTypeConverter<>), [type], enumType);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
            return Make(typeof(OutputTypeConverter<>), type);
        return null;
    }

    private static IValueConverter Make(System.Type converter, params System.Type[] arguments) => Make(converter, arguments, []);

    private static IValueConverter Make(System.Type converter, System.Type[] arguments, params object[] parameters)
        => (IValueConverter)Activator.CreateInstance(
            converter.MakeGenericType(arguments), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, null, parameters, null)!;
}
