using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class DictionaryConverter<T> : ValueConverter<ImmutableDictionary<string, T>>
{
    protected override string? TryConvertPresent(
        Value value, ConversionContext context, string where, out ImmutableDictionary<string, T>? result)
    {
        result = null;
        if (value.KindCase != Value.KindOneofCase.StructValue || WireValues.SignatureOf(value) is not null)
            return Mismatch(value, where);

        var entries = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, field) in value.StructValue.Fields)
            if (!ValueReader.IsInternal(key))
                entries.Add(key, context.Convert(ValueConverter<T>.Instance, field, where)!);
        result = entries.ToImmutable();
        return null;
    }
}
