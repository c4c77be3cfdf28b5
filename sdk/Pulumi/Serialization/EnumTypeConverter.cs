using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class EnumTypeConverter<T>(EnumType type) : ValueConverter<T>
    where T : struct
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T result)
    {
        result = default;
        if (ValueReader.ReadPlain(value) is not { } primitive || primitive is not (string or double))
            return Mismatch(value, where);
        if (type.Constructor(primitive.GetType()) is not { } constructor)
            return $"Expected target type {typeof(T).FullName} to have a constructor with a single {primitive.GetType().FullName} parameter.";
        result = (T)constructor.Invoke([primitive]);
        return null;
    }
}
