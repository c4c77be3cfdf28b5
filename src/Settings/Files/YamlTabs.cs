using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Finds tabs in the indentation, which YAML parsers report in words that nobody connects with a tab.</summary>
internal static class YamlTabs
{
    /// <summary>The first tab that stands before the first other character of a line that has one, and no comment.</summary>
    public static FilePosition? Find(string text)
    {
        var line = 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(range);
            var first = content.IndexOfAnyExcept(" \t\r");
            var tab = content.IndexOf('\t');
            if (tab >= 0 && first > tab && content[first] != '#')
                return new(line, tab + 1);
            line++;
        }

        return null;
    }
}
