using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>A <see cref="ValueConverter{T}"/> whose type argument the caller does not know.</summary>
internal interface IValueConverter
{
    /// <returns>The converted value, boxed; the type's default for a value that is missing.</returns>
    object? ConvertBoxed(Value? value, ConversionContext context, string where);
}
