using System.Text.Json;

namespace FreeAgentics.Infra.Engine.Secrets;

/// <summary>The secrets of a stack's configuration.</summary>
internal static class ConfigSecrets
{
    // One secret part makes a whole object secret for Pulumi, its plain parts too; those must not be blotted out of every text.
    private static readonly string[] TellingNames = ["password", "passwd", "passphrase", "secret", "token", "key", "credential", "private", "auth"];

    /// <summary>Teaches the mask every secret value; of objects also each text that its name tells to be one.</summary>
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
            Teach(mask, document.RootElement, telling: document.RootElement.ValueKind == JsonValueKind.Array);
        }
        catch (JsonException)
        {
            // Not JSON after all: the whole text is masked already.
        }
    }

    private static void Teach(SecretMask mask, JsonElement element, bool telling)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Teach(mask, property.Value, telling || IsTelling(property.Name));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Teach(mask, item, telling);
                break;
            case JsonValueKind.String when telling:
                mask.Add(element.GetString()!);
                break;
        }
    }

    private static bool IsTelling(string name) =>
        Array.Exists(TellingNames, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
