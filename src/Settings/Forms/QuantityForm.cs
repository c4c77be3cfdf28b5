using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Amounts with a notation of their own, in an optional range.</summary>
internal sealed class QuantityForm<T>(SettingKind kind, Notation<T> notation, Func<T, string> write, T? least, T? most) : ScalarForm<T>
    where T : struct, IComparable<T>
{
    public override SettingKind Kind => kind;

    public override string? Minimum => least is { } value ? Write(value) : null;

    public override string? Maximum => most is { } value ? Write(value) : null;

    public override string Write(T value) => write(value);

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out T value)
    {
        value = default;
        var isQuantity = node.Kind == ScalarKind.Text
            || (node.Kind == ScalarKind.Integer && kind is SettingKind.Memory or SettingKind.Cpu)
            || (node.Kind == ScalarKind.Fraction && kind is SettingKind.Cpu);
        if (!isQuantity || !notation(node.Text, out value))
            return WrongType(node, definition);
        if (least is { } low && value.CompareTo(low) < 0)
            return OutOfRange(node, definition, Write(low));
        return most is { } high && value.CompareTo(high) > 0 ? OutOfRange(node, definition, Write(high)) : null;
    }
}
