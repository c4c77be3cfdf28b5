using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class ArrayConverter<T> : ValueConverter<ImmutableArray<T>>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out ImmutableArray<T> result)
    {
        result = default;
        if (value.KindCase != Value.KindOneofCase.ListValue)
            return Mismatch(value, where);

        var items = ImmutableArray.CreateBuilder<T>(value.ListValue.Values.Count);
        foreach (var item in value.ListValue.Values)
            items.Add(context.Convert(ValueConverter<T>.Instance, item, where)!);
        result = items.MoveToImmutable();
        return null;
    }
}
