using System.Text;

namespace FreeAgentics.Infra.Generator.Tests;

/// <summary>Rows of a CSV text with quoted cells.</summary>
internal static class CsvRows
{
    public static IEnumerable<string[]> Read(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Cells(line.TrimEnd('\r')));

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
                Finish();
            else
                cell.Append(line[i]);
        }

        Finish();
        return [.. cells];

        void Finish()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
