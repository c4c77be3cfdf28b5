using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>Writes a value under keys that do not exist yet, as lines of block style.</summary>
internal static class NestedYaml
{
    /// <param name="steps">From the first missing key on.</param>
    /// <param name="indent">Blanks before the first line.</param>
    /// <param name="scalar">The value, as YAML.</param>
    public static string Write(IReadOnlyList<PathStep> steps, int indent, string scalar, string lineBreak)
    {
        var text = "";
        for (var index = 0; index < steps.Count; index++)
        {
            var isLast = index == steps.Count - 1;
            var head = steps[index].Key is { } key ? $"{YamlText.Scalar(key)}:" : "-";
            var separator = isLast ? " " : lineBreak;
            text += new string(' ', indent) + head + separator;
            indent += 2;
        }

        return text + scalar;
    }
}
