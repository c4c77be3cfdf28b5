using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class ObjectConverter : ValueConverter<object>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out object? result)
    {
        result = ValueReader.ReadPlain(value);
        return null;
    }
}
