using System.Globalization;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Whole numbers; an open end of the range (<c>3..</c>) has no limit.</summary>
internal sealed class IntForm(Range range) : ScalarForm
{
    private readonly int _least = range.Start.Value;
    private readonly int? _most = range.End.IsFromEnd ? null : range.End.Value;

    public override SettingKind Kind => SettingKind.Int;

    public override string Minimum => Write(_least);

    public override string? Maximum => _most is { } most ? Write(most) : null;

    public override string Write(object value) => ((int)value).ToString(CultureInfo.InvariantCulture);

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        var isWhole = long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        var nearest = (int)Math.Clamp(number, _least, _most ?? int.MaxValue);
        value = nearest;
        if (node.Kind != ScalarKind.Integer || !isWhole)
            return WrongType(node, definition, isWhole && node.Kind == ScalarKind.Text ? Write(nearest) : null);
        return nearest == number ? null : OutOfRange(node, definition, Write(nearest));
    }
}
