using System.Globalization;
using System.Text;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>Text that comes from elsewhere, written so that GitHub's Markdown shows it as it is: nothing in it can be structure, HTML, a mention or a link.</summary>
public static class MarkdownText
{
    // Every mark that starts something in Markdown or HTML, or ends a table's cell. As a character reference none of them does.
    private const string Marks = "\\`*_{}[]<>()#+!|~$&\"'=^-.:@/\u200b";

    // Marks that mean something in the middle of a sentence. The others only do at its beginning.
    private const string MarksInside = "\\`*_[]<>|~$&\u200b";

    private const char NoWidth = '\u200b';

    /// <summary>A sentence on one line, safe anywhere a sentence may stand, a table's cell included.</summary>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = Unlinked(OneLine(text));
        return string.Concat(line.Select((letter, index) => (index == 0 ? Marks : MarksInside).Contains(letter, StringComparison.Ordinal) ? Reference(letter) : $"{letter}"));
    }

    /// <summary>A name or a value in the type of code, on one line, safe in a table's cell.</summary>
    public static string Code(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = OneLine(text);
        if (line.Trim().Length == 0)
            return "<code>&nbsp;</code>";
        if (line.AsSpan().IndexOfAny('`', '|', '\\') < 0 && line[0] != ' ' && line[^1] != ' ')
            return $"`{line}`";
        return $"<code>{string.Concat(Unlinked(line).Select(letter => Marks.Contains(letter, StringComparison.Ordinal) ? Reference(letter) : $"{letter}"))}</code>";
    }

    /// <summary>Lines as a block of code that no line in it can end.</summary>
    /// <param name="language">What GitHub colours it as.</param>
    /// <param name="lines">Each on one line.</param>
    public static string Block(string language, IEnumerable<string> lines)
    {
        var all = lines.Select(OneLine).ToList();
        var fence = new string('`', Math.Max(3, all.Select(LongestRunOfBackticks).DefaultIfEmpty().Max() + 1));
        return $"{fence}{language}\n{string.Concat(all.Select(line => line + "\n"))}{fence}\n";
    }

    /// <summary>At most so many characters, the last an ellipsis where there were more.</summary>
    public static string AtMost(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
    }

    /// <summary>Breaks what GitHub would make a link or a mention of, by a space that has no width.</summary>
    private static string Unlinked(string text) => text
        .Replace("@", $"@{NoWidth}", StringComparison.Ordinal)
        .Replace("#", $"#{NoWidth}", StringComparison.Ordinal)
        .Replace("://", $":{NoWidth}//", StringComparison.Ordinal)
        .Replace("www.", $"www{NoWidth}.", StringComparison.OrdinalIgnoreCase);

    private static string Reference(char mark) => mark switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ => string.Create(CultureInfo.InvariantCulture, $"&#{(int)mark};"),
    };

    /// <summary>Line ends become a space, other control characters, halves of characters and marks that turn the direction of writing the sign for what cannot be shown.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (letter.Value is '\t')
                line.Append(' ');
            else if (Rune.IsControl(letter) || letter.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069))
                line.Append('\ufffd');
            else
                line.Append(letter.ToString());
        }

        return line.ToString();
    }

    private static int LongestRunOfBackticks(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in line)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
