using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Plain YAML scalars that do not say what they seem to say.</summary>
internal static class Ambiguity
{
    public static ScalarProblem? Of(ScalarNode node, SettingDefinition definition)
    {
        var text = Printable.Shorten(node.Text);
        return node.Kind switch
        {
            ScalarKind.AmbiguousFlag when definition.Kind == SettingKind.Flag => new(
                ProblemKind.AmbiguousValue,
                $"is a plain {text}, a text to one YAML reader and a truth value to another; write true or false.",
                text.ToUpperInvariant() is "YES" or "ON" or "Y" ? "true" : "false"),
            ScalarKind.AmbiguousFlag => new(
                ProblemKind.AmbiguousValue,
                $"is a plain {text}, a text to one YAML reader and a truth value to another; it must be {definition.Rule}."),
            ScalarKind.AmbiguousNumber => new(
                ProblemKind.AmbiguousValue,
                $"is {text}, which YAML does not read as the decimal number that it looks like; it must be {definition.Rule}."),
            ScalarKind.AmbiguousDate => new(
                ProblemKind.AmbiguousValue,
                $"is a plain date, which Pulumi turns into a time stamp; it must be {definition.Rule}."),
            _ => null,
        };
    }
}
