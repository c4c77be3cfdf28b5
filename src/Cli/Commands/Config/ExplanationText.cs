using System.Text;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary>A setting or a group of them, explained to a person.</summary>
internal static class ExplanationText
{
    public static string Of(SettingTree tree)
    {
        var text = new StringBuilder();
        if (tree.Definition is { } definition)
            Explain(text, definition, tree.Children.Count > 0);
        if (tree.Children.Count > 0)
            text.Append(TextTable.Write([.. tree.Children.Select(child => Row(child.Definition!))]));
        return text.ToString();
    }

    private static string[] Row(SettingDefinition definition) =>
        [$"  {definition.Path}", definition.Default ?? (definition.Kind == SettingKind.Object ? "…" : "—"), definition.About];

    private static void Explain(StringBuilder text, SettingDefinition definition, bool hasMembers)
    {
        text.Append($"freeagentics:{definition.Path}\n  {definition.About}\n");
        if (!hasMembers)
        {
            Line(text, "value", $"{definition.Rule}{(definition.Unit is null ? "" : $" ({definition.Unit})")}");
            Line(text, "default", definition.Default ?? (definition.Required ? "none; it must be set" : "not set"));
            Line(text, "example", definition.Example);
        }

        Line(text, "guide", definition.Guide);
        Line(text, "drives", definition.Drives);
        if (definition.Secret)
            Line(text, "set it", FixCommand.SetSecret("dev", $"freeagentics:{definition.Path}"));
        else if (!hasMembers && definition.Kind < SettingKind.Secret && definition.Example is { } example && !definition.Path.Contains('[', StringComparison.Ordinal))
            Line(text, "set it", $"./infra config set dev {definition.Path} {FixCommand.Quote(example)}");
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append($"  {name,-8} {value}\n");
    }
}
