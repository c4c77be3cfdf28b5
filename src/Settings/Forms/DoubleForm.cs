using System.Globalization;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Decimal numbers. A text is accepted too: <c>pulumi config set --path</c> stores a fraction as one.</summary>
internal sealed class DoubleForm(double? least, double? most) : ScalarForm
{
    public override SettingKind Kind => SettingKind.Double;

    public override string? Minimum => least is { } value ? Write(value) : null;

    public override string? Maximum => most is { } value ? Write(value) : null;

    public override string Write(object value) => ((double)value).ToString("R", CultureInfo.InvariantCulture);

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        var number = 0.0;
        var fits = node.Kind is ScalarKind.Integer or ScalarKind.Fraction or ScalarKind.Text
            && node.Text.Length <= 32
            && double.TryParse(node.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
        value = number;
        if (!fits)
            return WrongType(node, definition);
        var clamped = Math.Clamp(number, least ?? double.MinValue, most ?? double.MaxValue);
        return clamped.Equals(number) ? null : OutOfRange(node, definition, Write(clamped));
    }
}
