using System.Text;
using FreeAgentics.Infra.Settings.Definitions;

namespace FreeAgentics.Infra.Settings.Generation;

/// <summary>docs/settings.md: every setting in a table, section by section.</summary>
public static class ReferencePage
{
    private const string Introduction = """
        # Settings

        This page is generated from the code that reads the settings: `./infra config generate` writes it.

        A stack is a file `Pulumi.<stack>.yaml`. It holds what differs from the defaults below, section by section under `config:`:

        ```yaml
        # yaml-language-server: $schema=./schemas/stack.schema.json
        config:
          freeagentics:network:
            zones: 3
        ```

        - `./infra config check all` finds everything that is wrong, with line, column and the command that mends it.
        - `./infra config explain network.zones` says what one setting is.
        - `./infra config set dev network.zones 3` changes one value and keeps comments and order; so does `pulumi config set --stack dev --path 'freeagentics:network.zones' 3`.
        - Durations are written `30s`, `5m`, `1h30m`; memory `512Mi`, `2Gi`; CPU `500m`, `2`.

        """;

    public static string Write(IReadOnlyList<SettingDefinition> definitions)
    {
        var builder = new StringBuilder(Introduction);
        foreach (var section in SettingTree.Of(definitions).Children)
        {
            builder.Append($"\n## {section.Definition!.Key}\n\n{section.Definition.About}\n\n");
            builder.Append("| setting | what it is | value | default | guide | drives |\n| --- | --- | --- | --- | --- | --- |\n");
            WriteRows(builder, section, section.Definition.Path.Length + 1);
        }

        return builder.ToString();
    }

    private static void WriteRows(StringBuilder builder, SettingTree tree, int prefix)
    {
        foreach (var child in tree.Children)
        {
            var definition = child.Definition!;
            builder.Append($"| `{definition.Path[prefix..]}` | {Cell(definition.About)} | {Cell(Value(definition))} | {Default(definition)} | {definition.Guide} | {Cell(definition.Drives ?? "")} |\n");
            WriteRows(builder, child, prefix);
        }
    }

    private static string Value(SettingDefinition definition)
    {
        if (definition is { Kind: SettingKind.Object })
            return "group";
        var unit = definition.Unit is null ? "" : $", {definition.Unit}";
        return $"{definition.Rule}{unit}";
    }

    private static string Default(SettingDefinition definition) => definition switch
    {
        { Required: true } => "required",
        { Default: { } value } => $"`{value}`",
        _ => "",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
