using System.Globalization;
using System.Text;

namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>A path to a setting as its user writes it: <c>network.zones</c>, <c>tags.additional["a.b"]</c>, with the project's namespace or without.</summary>
/// <param name="Steps">Keys and, in brackets, indices; the first is the section.</param>
public sealed record SettingPath(IReadOnlyList<PathStep> Steps)
{
    /// <summary>As Pulumi and the messages write it.</summary>
    public string Full => $"{SettingsReading.Project}:{Relative}";

    /// <summary>Without the project's namespace.</summary>
    public string Relative => string.Concat(Steps.Select((step, index) => index == 0 ? step.Key : step.ToString()));

    /// <summary>The same for every item of a list.</summary>
    public string DefinitionPath => string.Concat(Steps.Select((step, index) => step.Index is not null ? "[]" : index == 0 ? step.Key! : $".{step.Key}"));

    /// <returns>Null if it is no path.</returns>
    public static SettingPath? Parse(string text)
    {
        var rest = text.StartsWith($"{SettingsReading.Project}:", StringComparison.Ordinal) ? text[(SettingsReading.Project.Length + 1)..] : text;
        var steps = new List<PathStep>();
        var at = 0;
        while (at < rest.Length)
        {
            var step = rest[at] == '[' ? Bracket(rest, ref at) : Word(rest, ref at, isFirst: steps.Count == 0);
            if (step is null)
                return null;
            steps.Add(step);
        }

        return steps is [{ Key: not null }, ..] ? new(steps) : null;
    }

    private static PathStep? Word(string text, ref int at, bool isFirst)
    {
        if (!isFirst && text[at++] != '.')
            return null;
        var end = text.AsSpan(at).IndexOfAny('.', '[');
        var word = end < 0 ? text[at..] : text.Substring(at, end);
        at += word.Length;
        return word.Length == 0 || word.Contains(':', StringComparison.Ordinal) ? null : new(word);
    }

    private static PathStep? Bracket(string text, ref int at)
    {
        at++;
        if (at < text.Length && text[at] == '"')
            return Quoted(text, ref at);
        var end = text.IndexOf(']', at);
        if (end < 0 || !int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        at = end + 1;
        return new(index);
    }

    private static PathStep? Quoted(string text, ref int at)
    {
        var key = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                key.Append(text[++at]);
            }
            else if (text[at] != '"')
            {
                key.Append(text[at]);
            }
            else
            {
                at++;
                return at < text.Length && text[at++] == ']' ? new(key.ToString()) : null;
            }
        }

        return null;
    }
}
