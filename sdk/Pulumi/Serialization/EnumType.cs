using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>A struct marked <see cref="EnumTypeAttribute"/>: a string or a number with a type of its own.</summary>
internal sealed class EnumType
{
    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<System.Type, EnumType?> ByType = new();

    private readonly System.Type _type;
    private readonly MethodInfo? _toPrimitive;

    private EnumType(System.Type type)
    {
        _type = type;
        _toPrimitive = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, null, [type], null);
    }

    /// <returns>Null for a type without the attribute.</returns>
    public static EnumType? Find(System.Type type)
        => type.IsValueType && !type.IsPrimitive ? ByType.GetOrAdd(type, Of) : null;

    public Value ToWire(object value) => _toPrimitive?.Invoke(null, [value]) switch
    {
        string text => Value.ForString(text),
        double number => Value.ForNumber(number),
        _ => throw new InvalidOperationException($"Expected {_type.FullName} to have an explicit conversion operator to String or Double."),
    };

    /// <returns>The constructor that takes the primitive, string or double, or null.</returns>
    public ConstructorInfo? Constructor(System.Type primitive) => _type.GetConstructor(AnyInstance, null, [primitive], null);

    /// <exception cref="InvalidOperationException">Constructor and operator do not fit each other.</exception>
    public void Check()
    {
        foreach (var primitive in new[] { typeof(string), typeof(double) })
        {
            if (Constructor(primitive) is null)
                continue;
            if (_toPrimitive?.ReturnType == primitive)
                return;
            throw new InvalidOperationException(
                $"{_type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain an explicit conversion operator to {primitive.FullName}.");
        }

        throw new InvalidOperationException(
            $"{_type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain constructor with a single String or Double parameter.");
    }

    private static EnumType? Of(System.Type type)
        => type.GetCustomAttribute<EnumTypeAttribute>() is null ? null : new EnumType(type);
}
