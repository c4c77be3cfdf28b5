using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceForm<T>(IReadOnlyList<(string Word, T Value)> choices) : ScalarForm<T>
{
    public override SettingKind Kind => SettingKind.Choice;

    public override IReadOnlyList<string> Allowed { get; } = [.. choices.Select(choice => choice.Word)];

    public override string Write(T value) => choices.First(choice => EqualityComparer<T>.Default.Equals(choice.Value, value)).Word;

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out T value)
    {
        foreach (var (word, choice) in choices)
        {
            if (string.Equals(word, node.Text, StringComparison.Ordinal) && TextForm.NotText(node, definition) is null)
            {
                value = choice;
                return null;
            }
        }

        value = default!;
        var nearest = DidYouMean.Nearest(node.Text, Allowed);
        return TextForm.NotText(node, definition)
            ?? new(ProblemKind.NotAllowed, $"is {node.Described}; it must be {definition.Rule}.{DidYouMean.Sentence(nearest)}", nearest);
    }
}
