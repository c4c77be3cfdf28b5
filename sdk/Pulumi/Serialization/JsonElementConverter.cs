using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed class JsonElementConverter : ValueConverter<JsonElement>
{
    protected override string? TryConvertPresent(Value value, ConversionContext context, string where, out JsonElement result)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, value);
        result = JsonDocument.Parse(buffer.ToArray()).RootElement;
        return null;
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                json.WriteStringValue(value.StringValue);
                break;
            case Value.KindOneofCase.NumberValue:
                json.WriteNumberValue(value.NumberValue);
                break;
            case Value.KindOneofCase.BoolValue:
                json.WriteBooleanValue(value.BoolValue);
                break;
            case Value.KindOneofCase.ListValue:
                json.WriteStartArray();
                foreach (var item in value.ListValue.Values)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case Value.KindOneofCase.StructValue:
                WriteObject(json, value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, Value value)
    {
        if (WireValues.SignatureOf(value) is Signatures.Secret or Signatures.OutputValue)
        {
            Write(json, value.StructValue.Fields.TryGetValue(Signatures.ValueProperty, out var content) ? content : Value.ForNull());
            return;
        }

        json.WriteStartObject();
        foreach (var (key, field) in value.StructValue.Fields.Where(field => !ValueReader.IsInternal(field.Key)))
        {
            json.WritePropertyName(key);
            Write(json, field);
        }

        json.WriteEndObject();
    }
}
