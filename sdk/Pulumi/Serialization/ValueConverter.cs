using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads one type off the wire.</summary>
internal abstract class ValueConverter<T> : IValueConverter
{
    private static readonly Lazy<ValueConverter<T>> Shared = new(() => (ValueConverter<T>)ValueConverters.Create(typeof(T)));

    /// <exception cref="InvalidOperationException">The type cannot be read off the wire.</exception>
    public static ValueConverter<T> Instance => Shared.Value;

    /// <returns>What does not fit, or null; nulls and unknowns fit every type, as its default.</returns>
    public string? TryConvert(Value value, ConversionContext context, string where, out T? result)
    {
        result = default;
        while (WireValues.SignatureOf(value) == Signatures.Secret)
            value = ValueScan.SecretContent(value);
        return value.KindCase == Value.KindOneofCase.NullValue || WireValues.IsUnknown(value)
            ? null
            : TryConvertPresent(value, context, where, out result);
    }

    public object? ConvertBoxed(Value? value, ConversionContext context, string where)
        => value is null ? default : context.Convert(this, value, where);

    protected abstract string? TryConvertPresent(Value value, ConversionContext context, string where, out T? result);

    protected static string Mismatch(Value value, string where)
        => $"Expected {typeof(T).FullName} but got {ValueReader.ReadPlain(value)?.GetType().FullName} deserializing {where}";
}
