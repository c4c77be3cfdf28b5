using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

internal sealed class InputMapJsonConverter<T>(OutputJsonState state) : JsonConverter<InputMap<T>>
{
    public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => state.Create(JsonSerializer.Deserialize<ImmutableDictionary<string, T>>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value.AsOutput(), options);
}
