using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The converter of a type that may refer to itself, looked up when first used.</summary>
internal sealed class DeferredConverter(System.Type type) : IValueConverter
{
    private IValueConverter? _converter;

    public object? ConvertBoxed(Value? value, ConversionContext context, string where)
        => (_converter ??= ValueConverters.For(type)).ConvertBoxed(value, context, where);
}
