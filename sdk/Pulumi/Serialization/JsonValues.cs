using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>JSON as a value of the wire.</summary>
internal static class JsonValues
{
    /// <returns>Null for a JSON null.</returns>
    public static Value? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Value.ForString(element.GetString()),
        JsonValueKind.Number => Value.ForNumber(element.GetDouble()),
        JsonValueKind.True => Value.ForBool(true),
        JsonValueKind.False => Value.ForBool(false),
        JsonValueKind.Array => Value.ForList([.. element.EnumerateArray().Select(item => Of(item) ?? Value.ForNull())]),
        JsonValueKind.Object => Value.ForStruct(Fields(element)),
        _ => null,
    };

    private static Struct Fields(JsonElement element)
    {
        var result = new Struct();
        foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
            result.Fields[property.Name] = Of(property.Value) ?? Value.ForNull();
        return result;
    }
}
