using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FreeAgentics.Infra.Settings.Definitions;

namespace FreeAgentics.Infra.Settings.Generation;

/// <summary>The JSON Schema of Pulumi.&lt;stack&gt;.yaml, by which editors complete, explain and underline.</summary>
public static class JsonSchema
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <returns>Draft 7, two blanks of indentation, a line feed at the end.</returns>
    public static string Write(IReadOnlyList<SettingDefinition> definitions)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            WriteFile(json, SettingTree.Of(definitions));
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteFile(Utf8JsonWriter json, SettingTree root)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", "Settings of one stack of the FreeAgentics platform");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        json.WriteStartObject("config");
        WriteConfig(json, root);
        json.WriteEndObject();
        Describe(json, "encryptionsalt", "Salt and proof of the passphrase; written by pulumi.");
        Describe(json, "secretsprovider", "Who encrypts the secrets of this file; written by pulumi stack init.");
        Describe(json, "encryptedkey", "The data key of a key service; written by pulumi.");
        json.WriteStartObject("environment");
        json.WriteString("description", "Pulumi ESC environments; they cannot be opened without Pulumi Cloud.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteConfig(Utf8JsonWriter json, SettingTree root)
    {
        json.WriteString("description", "Settings by section; what is not here has its default.");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("patternProperties");
        json.WriteStartObject("^(pulumi|aws|kubernetes|random):[^:]+$");
        json.WriteEndObject();
        json.WriteEndObject();
        SettingSchema.WriteMembers(json, root, section => $"{SettingsReading.Project}:{section.Key}");
    }

    private static void Describe(Utf8JsonWriter json, string name, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteString("description", description);
        json.WriteEndObject();
    }
}
