using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class GeneratedOutputTypeConverter<T> : ValueConverter<T>
    where T : IOutputType<T>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T? result)
    {
        result = default;
        if (value.KindCase != Value.KindOneofCase.StructValue || WireValues.SignatureOf(value) is not null)
            return Mismatch(value, where);
        result = T.Read(new OutputReader(value.StructValue, context, where));
        return null;
    }
}
