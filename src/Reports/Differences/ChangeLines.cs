using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Differences;

/// <summary>A property change as lines: both values, or, where they are texts of several lines or JSON, the lines in which they differ.</summary>
public static class ChangeLines
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<ChangeLine> Of(PropertyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change is { Before: StringValue before, After: StringValue after } && (LinesOf(before.Value), LinesOf(after.Value)) is ({ } old, { } now))
            return [.. TextDifference.Of(old, now).Select(line => line with { Text = Printable(line.Text) })];
        return
        [
            .. change.Before is null ? [] : (ChangeLine[])[new('-', ValueText.Of(change.Before))],
            .. change.After is null ? [] : (ChangeLine[])[new('+', ValueText.Of(change.After))],
        ];
    }

    /// <summary>True where the values do not read well side by side on one line.</summary>
    public static bool AreMany(PropertyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change is { Before: StringValue before, After: StringValue after } && LinesOf(before.Value) is not null && LinesOf(after.Value) is not null;
    }

    /// <summary>The lines of a text that has several, or of JSON once it is indented; null for any other text.</summary>
    private static string[]? LinesOf(string text)
    {
        var indented = text.Length > 1 && text[0] is '{' or '[' ? IndentedJson(text) : text;
        return indented.Contains('\n', StringComparison.Ordinal) ? indented.ReplaceLineEndings("\n").Split('\n') : null;
    }

    private static string IndentedJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Indented))
                document.WriteTo(json);
            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Printable(string line) =>
        line.Any(char.IsControl) ? string.Concat(line.Select(letter => letter == '\t' ? "    " : char.IsControl(letter) ? $"\\u{(int)letter:x4}" : $"{letter}")) : line;
}
