using System.Text.Json;
using FreeAgentics.Infra.Settings.Definitions;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary>The definitions of a setting and of everything inside it.</summary>
internal static class ExplanationJson
{
    public static string Of(SettingTree tree) => JsonText.Of(json => json.Array("settings", Flat(tree), definition => Write(json, definition)));

    private static IEnumerable<SettingDefinition> Flat(SettingTree tree) =>
        (tree.Definition is { } definition ? [definition] : Enumerable.Empty<SettingDefinition>()).Concat(tree.Children.SelectMany(Flat));

    private static void Write(Utf8JsonWriter json, SettingDefinition definition)
    {
        json.WriteString("path", definition.Path);
        json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName(definition.Kind.ToString()));
        json.WriteString("about", definition.About);
        json.WriteString("rule", definition.Rule);
        json.WriteString("unit", definition.Unit);
        json.WriteString("minimum", definition.Minimum);
        json.WriteString("maximum", definition.Maximum);
        json.WriteStartArray("allowed");
        foreach (var word in definition.Allowed)
            json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteString("default", definition.Default);
        json.WriteBoolean("required", definition.Required);
        json.WriteBoolean("secret", definition.Secret);
        json.WriteString("guide", definition.Guide);
        json.WriteString("drives", definition.Drives);
        json.WriteString("example", definition.Example);
    }
}
