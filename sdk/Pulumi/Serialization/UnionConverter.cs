using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class UnionConverter<T0, T1> : ValueConverter<Union<T0, T1>>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out Union<T0, T1> result)
    {
        result = default;
        if (ValueConverter<T0>.Instance.TryConvert(value, context, $"{where}.AsT0", out var first) is null)
            result = Union<T0, T1>.FromT0(first!);
        else if (ValueConverter<T1>.Instance.TryConvert(value, context, $"{where}.AsT1", out var second) is null)
            result = Union<T0, T1>.FromT1(second!);
        else
            return Mismatch(value, where);
        return null;
    }
}
