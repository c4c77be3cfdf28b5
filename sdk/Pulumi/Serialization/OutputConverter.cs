using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>An output inside a value.</summary>
internal sealed class OutputConverter<T> : ValueConverter<Output<T>>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out Output<T>? result)
    {
        var problem = ValueConverter<T>.Instance.TryConvert(value, context, where, out var inner);
        result = problem is null ? Output.Create(inner!) : null;
        return problem;
    }
}
