using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Resources, assets and archives, which are what they are.</summary>
internal sealed class ReferenceConverter<T> : ValueConverter<T>
    where T : class
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T? result)
    {
        result = ValueReader.ReadPlain(value) as T;
        return result is null ? Mismatch(value, where) : null;
    }
}
