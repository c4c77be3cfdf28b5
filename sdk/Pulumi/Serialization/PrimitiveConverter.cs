using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class PrimitiveConverter<T>(Value.KindOneofCase kind, Func<Value, T> read) : ValueConverter<T>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T? result)
    {
        result = value.KindCase == kind ? read(value) : default;
        return value.KindCase == kind ? null : Mismatch(value, where);
    }
}
