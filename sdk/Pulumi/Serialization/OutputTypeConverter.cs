using System.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>A class marked <see cref="OutputTypeAttribute"/>, made through its constructor.</summary>
internal sealed class OutputTypeConverter<T> : ValueConverter<T>
{
    private readonly ConstructorInvoker _constructor;
    private readonly (string Name, IValueConverter Converter)[] _parameters;

    public OutputTypeConverter()
    {
        var constructor = OutputTypeConstructor.Of(typeof(T));
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = Array.ConvertAll(constructor.GetParameters(), parameter => (
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
            (IValueConverter)new DeferredConverter(parameter.ParameterType)));
    }

    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out T? result)
    {
        result = default;
        if (value.KindCase != Value.KindOneofCase.StructValue || WireValues.SignatureOf(value) is not null)
            return Mismatch(value, where);

        var fields = value.StructValue.Fields;
        var arguments = Array.ConvertAll(_parameters, parameter => parameter.Converter.ConvertBoxed(
            fields.GetValueOrDefault(parameter.Name), context, $"{typeof(T).FullName}({parameter.Name})"));
        result = (T)_constructor.Invoke(arguments);
        return null;
    }
}
