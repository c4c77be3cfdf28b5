using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceForm(IReadOnlyList<Choice> choices) : ScalarForm
{
    public override SettingKind Kind => SettingKind.Choice;

    public override IReadOnlyList<string> Allowed { get; } = [.. choices.Where(choice => choice.Instead is null).Select(choice => choice.Word)];

    /// <returns>The word to write instead of one that is on its way out; null for every other word.</returns>
    public string? Instead(string word) => choices.FirstOrDefault(choice => string.Equals(choice.Word, word, StringComparison.Ordinal))?.Instead;

    public override string Write(object value) => choices.First(choice => choice.Value.Equals(value)).Word;

    protected override ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value)
    {
        value = choices.FirstOrDefault(choice => string.Equals(choice.Word, node.Text, StringComparison.Ordinal))?.Value;
        if (TextForm.NotText(node, definition) is { } problem)
            return problem;
        if (value is not null)
            return null;
        var nearest = DidYouMean.Nearest(node.Text, Allowed);
        return new(ProblemKind.NotAllowed, $"is {node.Described}; it must be {definition.Rule}.{DidYouMean.Sentence(nearest)}", nearest);
    }
}
