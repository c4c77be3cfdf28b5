using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>The notation of one type of setting: how it is read, checked and written.</summary>
/// <remarks>Not generic, with boxed values: instances over value types would be compiled at every start.</remarks>
internal abstract class ScalarForm
{
    public abstract SettingKind Kind { get; }

    public virtual string? Minimum => null;

    public virtual string? Maximum => null;

    public virtual IReadOnlyList<string> Allowed => [];

    public virtual TextPattern? Pattern => null;

    /// <param name="value">The value; null if there is a problem.</param>
    /// <returns>Null if the value is valid.</returns>
    public ScalarProblem? Read(ScalarNode node, SettingDefinition definition, out object? value)
    {
        value = null;
        var problem = node.Kind == ScalarKind.Empty
            ? new(ProblemKind.Empty, $"is empty; it must be {definition.Rule}.")
            : ReadFilled(node, definition, out value);
        if (problem is not null)
            value = null;
        return problem;
    }

    /// <summary>In the notation that <see cref="Read"/> accepts.</summary>
    public abstract string Write(object value);

    protected abstract ScalarProblem? ReadFilled(ScalarNode node, SettingDefinition definition, out object? value);

    protected static ScalarProblem WrongType(ScalarNode node, SettingDefinition definition, string? suggestion = null) =>
        Ambiguity.Of(node, definition) ?? new(ProblemKind.WrongType, $"is {node.Described}; it must be {definition.Rule}.", suggestion);

    protected static ScalarProblem OutOfRange(ScalarNode node, SettingDefinition definition, string nearest) =>
        new(ProblemKind.OutOfRange, $"is {Printable.Shorten(node.Text)}; it must be {SettingRule.Range(definition)}.", nearest);
}
