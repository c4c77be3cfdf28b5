using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The fields of an object on the wire, for <see cref="IOutputType{TSelf}"/>.</summary>
internal readonly struct OutputReader(Struct fields, ConversionContext context, string where)
{
    /// <returns>The type's default for a field that is missing or does not fit.</returns>
    public T Get<T>(string name)
        => fields.Fields.TryGetValue(name, out var value)
            ? context.Convert(ValueConverter<T>.Instance, value, $"{where}.{name}")!
            : default!;
}
