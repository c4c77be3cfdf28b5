using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

internal sealed class OutputJsonConverter<T>(OutputJsonState state) : JsonConverter<Output<T>>
{
    public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => state.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
    {
        if (state.TryRead(value, out var known))
            JsonSerializer.Serialize(writer, known, options);
        else
            writer.WriteNullValue();
    }
}
