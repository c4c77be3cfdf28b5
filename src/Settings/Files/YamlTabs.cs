using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Finds tabs in the indentation, which YAML parsers report in words that nobody connects with a tab.</summary>
internal static class YamlTabs
{
    /// <summary>The first tab that stands before the first other character of a line that has one, and no comment.</summary>
    public static FilePosition? Find(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return null;
        var line = 1;
        foreach (var content in text.Split('\n'))
        {
            var first = content.AsSpan().IndexOfAnyExcept(" \t\r");
            var tab = content.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && first > tab && content[first] != '#')
                return new(line, tab + 1);
            line++;
        }

        return null;
    }
}
