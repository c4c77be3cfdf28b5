using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

internal sealed class InputJsonConverter<T>(OutputJsonState state) : JsonConverter<Input<T>>
{
    public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => state.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value.AsOutput(), options);
}
