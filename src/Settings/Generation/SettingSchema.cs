using System.Globalization;
using System.Text.Json;
using FreeAgentics.Infra.Settings.Definitions;

namespace FreeAgentics.Infra.Settings.Generation;

/// <summary>The JSON Schema of one setting.</summary>
internal static class SettingSchema
{
    private const string DurationForm = "^(?=.)([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?([0-9]{1,6}ms)?$";
    private const string MemoryForm = "^[0-9]+(\\.[0-9]+)?(Ki|Mi|Gi|Ti|k|M|G|T)?$";
    private const string CpuForm = "^([0-9]+m|[0-9]+(\\.[0-9]+)?)$";
    private const string CidrForm = "^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$";
    private const string DecimalForm = "^-?[0-9]+(\\.[0-9]+)?$";

    /// <summary>Writes properties, what is required of them, and that there are no others.</summary>
    /// <param name="name">The key of a member in the file.</param>
    public static void WriteMembers(Utf8JsonWriter json, SettingTree tree, Func<SettingDefinition, string> name)
    {
        json.WriteStartObject("properties");
        foreach (var child in tree.Children)
        {
            json.WriteStartObject(name(child.Definition!));
            Write(json, child);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        var required = tree.Children.Where(child => child.IsRequired).Select(child => name(child.Definition!)).ToList();
        if (required.Count > 0)
            WriteTexts(json, "required", required);
    }

    private static void Write(Utf8JsonWriter json, SettingTree tree)
    {
        var definition = tree.Definition!;
        json.WriteString("description", Description(definition));
        switch (definition.Kind)
        {
            case SettingKind.Object:
                WriteObject(json, tree);
                break;
            case SettingKind.ObjectList:
                json.WriteString("type", "array");
                WriteCount(json, definition);
                json.WriteStartObject("items");
                WriteObject(json, tree);
                json.WriteEndObject();
                break;
            case SettingKind.TextList:
                json.WriteString("type", "array");
                WriteCount(json, definition);
                json.WriteStartObject("items");
                WriteText(json, definition.Pattern);
                json.WriteEndObject();
                break;
            case SettingKind.TextMap:
                WriteMap(json, definition);
                break;
            case SettingKind.Secret:
                WriteSecret(json);
                break;
            default:
                WriteScalar(json, definition);
                WriteDefault(json, definition);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, SettingTree tree)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        WriteMembers(json, tree, child => child.Key);
    }

    private static void WriteScalar(Utf8JsonWriter json, SettingDefinition definition)
    {
        switch (definition.Kind)
        {
            case SettingKind.Choice:
                json.WriteStartArray("enum");
                foreach (var word in definition.Allowed)
                    WriteValue(json, definition, word);
                json.WriteEndArray();
                break;
            case SettingKind.Int:
                json.WriteString("type", "integer");
                WriteLimits(json, definition);
                break;
            case SettingKind.Double:
                WriteTexts(json, "type", ["number", "string"]);
                json.WriteString("pattern", DecimalForm);
                WriteLimits(json, definition);
                break;
            case SettingKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case SettingKind.Duration:
                WriteForm(json, DurationForm, "string");
                break;
            case SettingKind.Memory:
                WriteForm(json, MemoryForm, "string", "integer");
                break;
            case SettingKind.Cpu:
                WriteForm(json, CpuForm, "string", "number");
                break;
            case SettingKind.Cidr:
                WriteForm(json, CidrForm, "string");
                break;
            default:
                WriteText(json, definition.Pattern);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, TextPattern? pattern)
    {
        var mayBeDigits = pattern is null || pattern.Matches("7") || pattern.Matches("210987654321");
        WriteTexts(json, "type", mayBeDigits ? ["string", "integer"] : ["string"]);
        if (pattern is null)
            json.WriteNumber("minLength", 1);
        else
            json.WriteString("pattern", pattern.Expression);
    }

    private static void WriteMap(Utf8JsonWriter json, SettingDefinition definition)
    {
        json.WriteString("type", "object");
        if (definition.KeyPattern is not { } keys)
        {
            json.WriteStartObject("additionalProperties");
            WriteText(json, definition.Pattern);
            json.WriteEndObject();
            return;
        }

        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(keys.Expression);
        WriteText(json, definition.Pattern);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSecret(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        json.WriteStartObject("secure");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteTexts(json, "required", ["secure"]);
    }

    private static void WriteForm(Utf8JsonWriter json, string form, params string[] types)
    {
        WriteTexts(json, "type", types);
        json.WriteString("pattern", form);
    }

    private static void WriteLimits(Utf8JsonWriter json, SettingDefinition definition)
    {
        if (definition.Minimum is { } least)
            json.WriteNumber("minimum", decimal.Parse(least, CultureInfo.InvariantCulture));
        if (definition.Maximum is { } most)
            json.WriteNumber("maximum", decimal.Parse(most, CultureInfo.InvariantCulture));
    }

    private static void WriteCount(Utf8JsonWriter json, SettingDefinition definition)
    {
        if (definition.Minimum is { } least)
            json.WriteNumber("minItems", int.Parse(least, CultureInfo.InvariantCulture));
        if (definition.Maximum is { } most)
            json.WriteNumber("maxItems", int.Parse(most, CultureInfo.InvariantCulture));
    }

    private static void WriteDefault(Utf8JsonWriter json, SettingDefinition definition)
    {
        if (definition.Default is { } value)
        {
            json.WritePropertyName("default");
            WriteValue(json, definition, value);
        }

        if (definition.Example is not { } example)
            return;
        json.WriteStartArray("examples");
        WriteValue(json, definition, example);
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, SettingDefinition definition, string value)
    {
        if (definition.Kind == SettingKind.Flag)
            json.WriteBooleanValue(value == "true");
        else if (definition.Kind is SettingKind.Int or SettingKind.Double or SettingKind.Choice && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(value);
    }

    private static string Description(SettingDefinition definition)
    {
        var unit = definition.Unit is { } counted ? $" Unit: {counted}." : "";
        var guide = definition.Guide is { } row ? $" Guide row {row}." : "";
        return definition.About + unit + guide;
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (name == "type" && texts.Count == 1)
        {
            json.WriteString(name, texts[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
