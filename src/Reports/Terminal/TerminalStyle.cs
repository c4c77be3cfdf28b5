namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>What the place where a report is shown can do.</summary>
/// <param name="Colour">True to use ANSI colours.</param>
/// <param name="Width">Columns before a line is cut; null where nothing limits it, as in a file.</param>
public sealed record TerminalStyle(bool Colour = false, int? Width = null)
{
    /// <summary>No colours, no limit: the same bytes wherever the text goes.</summary>
    public static readonly TerminalStyle Plain = new();

    /// <summary>The text in a colour, or unchanged where colours are off.</summary>
    public string Paint(string text, Ink ink) =>
        Colour && ink != Ink.Plain && text.Length > 0 ? $"\e[{Code(ink)}m{text}\e[0m" : text;

    private static string Code(Ink ink) => ink switch
    {
        Ink.Bold => "1",
        Ink.Dim => "2",
        Ink.Red => "31",
        Ink.Green => "32",
        Ink.Yellow => "33",
        Ink.Magenta => "35",
        Ink.Cyan => "36",
        _ => "0",
    };
}
