using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A struct marked <see cref="EnumTypeAttribute"/>: a string or a number with a type of its own.</summary>
internal sealed class EnumType
{
    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, EnumType?> ByType = new();

    private readonly Type _type;
    private readonly MethodInfo? _toPrimitive;

    private EnumType(Type type)
    {
        _type = type;
        _toPrimitive = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, null, [type], null);
    }

    /// <returns>Null for a type without the attribute.</returns>
    public static EnumType? Find(Type type)
        => type.IsValueType && !type.IsPrimitive ? ByType.GetOrAdd(type, Of) : null;

    /// <returns>The string or double inside.</returns>
    public object ToPrimitive(object value) => _toPrimitive?.Invoke(null, [value]) switch
    {
        string text => text,
        double number => number,
        _ => throw new InvalidOperationException($"Expected {_type.FullName} to have an explicit conversion operator to String or Double."),
    };

    /// <returns>The constructor that takes the primitive, string or double, or null.</returns>
    public ConstructorInfo? Constructor(Type primitive) => _type.GetConstructor(AnyInstance, null, [primitive], null);

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

    private static EnumType? Of(Type type)
        => type.GetCustomAttribute<EnumTypeAttribute>() is null ? null : new EnumType(type);
}
