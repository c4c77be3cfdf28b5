using System.Text.Json;

namespace FreeAgentics.Infra.Settings.Nodes;

/// <summary>Reads the JSON text in which Pulumi hands a section to the program.</summary>
public static class JsonNodes
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static SettingNode Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Node(document.RootElement);
    }

    private static SettingNode Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new MappingNode([.. element.EnumerateObject().Select(property => new MappingEntry(property.Name, null, Node(property.Value)))]),
        JsonValueKind.Array => new SequenceNode([.. element.EnumerateArray().Select(Node)]),
        JsonValueKind.String => new ScalarNode(element.GetString()!, ScalarKind.Text),
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.True => new ScalarNode("true", ScalarKind.Flag),
        JsonValueKind.False => new ScalarNode("false", ScalarKind.Flag),
        _ => new ScalarNode("", ScalarKind.Empty),
    };

    private static ScalarNode Number(string text) =>
        new(text, text.AsSpan().ContainsAny('.', 'e', 'E') ? ScalarKind.Fraction : ScalarKind.Integer);
}
