using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class NullableConverter<T> : ValueConverter<T?>
    where T : struct
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T? result)
    {
        var problem = ValueConverter<T>.Instance.TryConvert(value, context, where, out var present);
        result = problem is null ? present : null;
        return problem;
    }
}
