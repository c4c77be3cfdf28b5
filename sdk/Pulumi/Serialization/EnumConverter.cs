using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class EnumConverter<T> : ValueConverter<T>
    where T : struct, System.Enum
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T result)
    {
        var isNumber = value.KindCase == Value.KindOneofCase.NumberValue;
        result = isNumber ? (T)System.Enum.ToObject(typeof(T), (int)value.NumberValue) : default;
        return isNumber ? null : Mismatch(value, where);
    }
}
