using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Lets JSON reach into outputs and inputs.</summary>
internal sealed class OutputJsonConverters(OutputJsonState state) : JsonConverterFactory
{
    private static readonly Dictionary<Type, Type> Converters = new()
    {
        [typeof(Output<>)] = typeof(OutputJsonConverter<>),
        [typeof(Input<>)] = typeof(InputJsonConverter<>),
        [typeof(InputList<>)] = typeof(InputListJsonConverter<>),
        [typeof(InputMap<>)] = typeof(InputMapJsonConverter<>),
    };

    public override bool CanConvert(Type typeToConvert)
        => typeToConvert.IsGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(
            Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GenericTypeArguments), state)!;
}
