namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>Lines around an offset of a text.</summary>
internal static class Lines
{
    public static int StartOf(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>Before the line break.</summary>
    public static int EndOf(string text, int offset)
    {
        var end = text.IndexOf('\n', offset);
        if (end < 0)
            return text.Length;
        return end > offset && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The line break that the file uses.</summary>
    public static string Break(string text)
    {
        var first = text.IndexOf('\n', StringComparison.Ordinal);
        return first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>Steps back over blanks and line breaks.</summary>
    public static int TrimBack(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    public static int ColumnOf(string text, int offset) => offset - StartOf(text, offset);
}
