using System.Text;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary>Columns of text, each as wide as its widest cell.</summary>
internal static class TextTable
{
    private const int WidestCell = 60;

    /// <param name="rows">Cells; all rows have the same number of them.</param>
    public static string Write(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return "";
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Math.Min(row[column].Length, WidestCell))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        return text.ToString();
    }
}
