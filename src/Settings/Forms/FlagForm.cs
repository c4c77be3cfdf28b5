using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary><c>true</c> or <c>false</c>, not in quotes.</summary>
internal sealed class FlagForm : ScalarForm
{
    public static FlagForm Instance { get; } = new();

    public override SettingKind Kind => SettingKind.Flag;

    public override string Write(object value) => (bool)value ? "true" : "false";

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        var isTrue = string.Equals(node.Text, "true", StringComparison.OrdinalIgnoreCase);
        value = isTrue;
        if (node.Kind == ScalarKind.Flag)
            return null;
        var isQuoted = isTrue || string.Equals(node.Text, "false", StringComparison.OrdinalIgnoreCase);
        return WrongType(node, definition, isQuoted ? Write(isTrue) : null);
    }
}
