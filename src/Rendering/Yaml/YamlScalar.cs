using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FreeAgentics.Infra.Rendering.Yaml;

/// <summary>Scalars as every YAML reader, of 1.1 and of 1.2, understands them alike.</summary>
internal static partial class YamlScalar
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
    };

    /// <returns>Plain where that is safe, in double quotes otherwise.</returns>
    public static string Text(string text) => Plain().IsMatch(text) && !Reserved.Contains(text) ? text : Quoted(text);

    public static string Number(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>True for a text that reads well, and back the same, as a literal block.</summary>
    public static bool IsBlock(string text) =>
        text.Contains('\n') && !text.StartsWith('\n') && !text.StartsWith(' ') && text.TrimEnd('\n').Length > 0 && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text.All(character => character == '\n' || (character >= ' ' && character != '\u007f' && !char.IsSurrogate(character) && character is not ('\u0085' or '\u2028' or '\u2029' or '\ufeff')))
        && !text.Split('\n').Any(line => line.Length > 0 && line[^1] == ' ');

    // JSON's quoted strings are YAML's as well.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    [GeneratedRegex("^[A-Za-z_/][A-Za-z0-9_./-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
