using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeAgentics.Infra.Interop.Tests.Comparison;

/// <summary>JSON as paths and values, so that two documents can be compared field by field.</summary>
internal static class FlatJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>JSON texts by path, such as <c>object.tags.name</c> or <c>aliases[0].spec.name</c>.</returns>
    /// <param name="json">A document.</param>
    /// <param name="isSet">Says of which paths the array has no order; it stays one value, sorted.</param>
    public static IReadOnlyDictionary<string, string> Of(string json, Predicate<string> isSet)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten("", JsonNode.Parse(json), fields, isSet);
        return fields;
    }

    private static void Flatten(string path, JsonNode? node, SortedDictionary<string, string> fields, Predicate<string> isSet)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, member) in members)
                {
                    Flatten(path.Length == 0 ? name : $"{path}.{name}", member, fields, isSet);
                }

                break;
            case JsonArray { Count: > 0 } items when isSet(path):
                fields[path] = $"[{string.Join(',', items.Select(item => item!.ToJsonString(Readable)).Order(StringComparer.Ordinal))}]";
                break;
            case JsonArray { Count: > 0 } items:
                for (var index = 0; index < items.Count; index++)
                {
                    Flatten($"{path}[{index}]", items[index], fields, isSet);
                }

                break;
            default:
                fields[path] = node?.ToJsonString(Readable) ?? "null";
                break;
        }
    }
}
