using System.Text.Json;

namespace FreeAgentics.Infra.Engine.Secrets;

/// <summary>The secrets of a stack's configuration.</summary>
internal static class ConfigSecrets
{
    /// <summary>Teaches the mask every secret value; of objects also each text inside.</summary>
    public static void Teach(SecretMask mask, PreviewRequest request)
    {
        foreach (var key in request.SecretKeys)
        {
            if (!request.Config.TryGetValue(key, out var value))
                continue;
            mask.Add(value);
            if (value.StartsWith('{') || value.StartsWith('['))
                TeachParts(mask, value);
        }
    }

    private static void TeachParts(SecretMask mask, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            Teach(mask, document.RootElement);
        }
        catch (JsonException)
        {
            // Not JSON after all: the whole text is masked already.
        }
    }

    private static void Teach(SecretMask mask, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object: foreach (var property in element.EnumerateObject()) Teach(mask, property.Value); break;
            case JsonValueKind.Array: foreach (var item in element.EnumerateArray()) Teach(mask, item); break;
            case JsonValueKind.String: mask.Add(element.GetString()!); break;
            case JsonValueKind.Number: mask.Add(element.GetRawText()); break;
        }
    }
}
