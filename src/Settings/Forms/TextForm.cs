using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Text of a given form. A plain whole number counts as text: <c>pulumi config set --path</c> stores digits so, and loses none.</summary>
internal sealed class TextForm(TextPattern? pattern) : ScalarForm
{
    public override SettingKind Kind => SettingKind.Text;

    public override TextPattern? Pattern => pattern;

    public override string Write(object value) => (string)value;

    /// <summary>Why a plain number or truth value is not taken for a text.</summary>
    public static ScalarProblem? NotText(ScalarNode node, SettingDefinition definition) => node.Kind switch
    {
        ScalarKind.Text or ScalarKind.Integer => null,
        ScalarKind.Fraction or ScalarKind.Flag => new(
            ProblemKind.AmbiguousValue,
            $"is {Printable.Shorten(node.Text)} without quotes, which YAML takes for {(node.Kind == ScalarKind.Flag ? "a truth value" : "a number and rewrites")}; put it in quotes.",
            node.Text),
        _ => Ambiguity.Of(node, definition),
    };

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        value = node.Text;
        if (NotText(node, definition) is { } problem)
            return problem;
        if (pattern is null ? node.Text.Length > 0 : pattern.Matches(node.Text))
            return null;
        var nearest = DidYouMean.Nearest(node.Text, pattern?.Suggestions ?? []);
        return new(ProblemKind.WrongForm, $"is {node.Described}; it must be {definition.Rule}.{DidYouMean.Sentence(nearest)}", nearest);
    }
}
