using System.Globalization;
using System.Text;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Writes scalars so that every YAML reader takes them for what they are.</summary>
internal static class YamlText
{
    /// <summary>Plain where that is a text beyond doubt; else in double quotes.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    public static string Quoted(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\t' => builder.Append("\\t"),
                '\r' => builder.Append("\\r"),
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff' =>
                    builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => builder.Append(character),
            };
        }

        return builder.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || PlainScalar.KindOf(text) != ScalarKind.Text || !(char.IsAsciiLetterOrDigit(text[0]) || text[0] is '/' or '_'))
            return false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isSafe = char.IsAsciiLetterOrDigit(character)
                || "_./@+=~^$();<>".Contains(character, StringComparison.Ordinal)
                || character == '-'
                || (character == ' ' && index < text.Length - 1)
                || (character == ':' && index < text.Length - 1 && text[index + 1] != ' ');
            if (!isSafe)
                return false;
        }

        return true;
    }
}
