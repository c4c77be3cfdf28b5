using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Amounts with a notation of their own, in an optional range.</summary>
/// <param name="kind">The type.</param>
/// <param name="parse">Null for what is no such amount.</param>
/// <param name="least">In the notation of the type.</param>
/// <param name="most">In the notation of the type.</param>
internal sealed class QuantityForm(SettingKind kind, Func<string, IComparable?> parse, string? least, string? most) : ScalarForm
{
    private readonly IComparable? _least = least is null ? null : parse(least);
    private readonly IComparable? _most = most is null ? null : parse(most);

    public override SettingKind Kind => kind;

    public override string? Minimum => _least is null ? null : Write(_least);

    public override string? Maximum => _most is null ? null : Write(_most);

    public static QuantityForm Duration(string? least, string? most) =>
        new(SettingKind.Duration, text => DurationNotation.TryParse(text, out var duration) ? duration : null, least, most);

    public static QuantityForm Memory(string? least, string? most) =>
        new(SettingKind.Memory, text => MemoryQuantity.TryParse(text, out var memory) ? memory : null, least, most);

    public static QuantityForm Cpu(string? least, string? most) =>
        new(SettingKind.Cpu, text => CpuQuantity.TryParse(text, out var cpu) ? cpu : null, least, most);

    public override string Write(object value) => value is TimeSpan duration ? DurationNotation.Write(duration) : value.ToString()!;

    /// <exception cref="FormatException">The text is no such amount.</exception>
    public object Parse(string text) => parse(text) ?? throw new FormatException($"{text} is not {kind}.");

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        var isQuantity = node.Kind == ScalarKind.Text
            || (node.Kind == ScalarKind.Integer && kind is SettingKind.Memory or SettingKind.Cpu)
            || (node.Kind == ScalarKind.Fraction && kind is SettingKind.Cpu);
        var quantity = isQuantity ? parse(node.Text) : null;
        value = quantity;
        if (quantity is null)
            return WrongType(node, definition);
        if (_least is not null && quantity.CompareTo(_least) < 0)
            return OutOfRange(node, definition, Write(_least));
        return _most is not null && quantity.CompareTo(_most) > 0 ? OutOfRange(node, definition, Write(_most)) : null;
    }
}
