using System.Text;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Testing.StackFiles;

/// <summary>Valid stack files in many styles: with comments, blank lines, braces, quotes, CRLF, no line break at the end.</summary>
public sealed class StackFileGenerator(int seed)
{
    private static readonly IReadOnlyList<SettingDefinition> Settings =
        [.. PlatformSettings.Describe().Where(definition => definition.Kind < SettingKind.Secret && definition.Path.Count(character => character == '.') == 1)];

    private static readonly string[] Pieces =
    [
        ":", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!t ", "|", ">", "%", "@", "\t", "\n", "\r", "  ", "~", "no", "010", "1e999", "-", "...", "---\n",
        "\0", "\u2028", "\ud800", "secure: x", "<<: ", "? ", "\\", "freeagentics:", "config:", "999999999999999999999", "é", ",",
    ];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<SettingDefinition> Candidates => Settings;

    /// <summary>A file that the reader accepts.</summary>
    public string Next()
    {
        while (true)
        {
            var text = Write();
            if (PlatformSettings.Read(StackFile.Parse("dev", text)).Settings is not null)
                return text;
        }
    }

    public T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public int Number(int below) => _random.Next(below);

    /// <summary>A file after one to three small accidents.</summary>
    public string NextMutated()
    {
        var text = Next();
        for (var count = 1 + Number(3); count > 0; count--)
            text = Mutate(text);
        return text;
    }

    private string Mutate(string text)
    {
        var at = Number(text.Length + 1);
        var length = Math.Min(Number(6), text.Length - at);
        return Number(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, One(Pieces)),
            2 => text.Remove(at, length).Insert(at, One(Pieces)),
            3 => text.Insert(at, text.Substring(at, Math.Min(Number(40), text.Length - at))),
            _ => SwapLines(text),
        };
    }

    private string SwapLines(string text)
    {
        var lines = text.Split('\n');
        var (left, right) = (Number(lines.Length), Number(lines.Length));
        (lines[left], lines[right]) = (lines[right], lines[left]);
        return string.Join('\n', lines);
    }

    private string Write()
    {
        var text = new StringBuilder(Comment(0)).Append("config:").Append(Tail()).Append('\n');
        foreach (var section in Enumerable.Range(0, 1 + Number(4)).Select(_ => One(Settings)).GroupBy(definition => definition.Path.Split('.')[0]))
        {
            var settings = section.Distinct().ToList();
            text.Append(Comment(2)).Append($"  freeagentics:{section.Key}:");
            if (Number(5) == 0)
            {
                text.Append($" {{{string.Join(", ", settings.Select(definition => $"{definition.Key}: {Value(definition)}"))}}}").Append(Tail()).Append('\n');
                continue;
            }

            text.Append(Tail()).Append('\n');
            foreach (var definition in settings)
                text.Append(Comment(4)).Append($"    {definition.Key}: {Value(definition)}").Append(Tail()).Append('\n');
        }

        text.Append(Comment(0));
        if (Number(4) == 0)
            text.Length--;
        return Number(6) == 0 ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    private string Value(SettingDefinition definition)
    {
        var value = (Number(2) == 0 ? definition.Default : null) ?? definition.Example ?? definition.Default!;
        return definition.Kind is SettingKind.Int or SettingKind.Double or SettingKind.Flag || int.TryParse(value, out _) && definition.Kind == SettingKind.Choice
            ? value
            : Number(3) == 0 ? $"'{value}'" : $"\"{value}\"";
    }

    private string Comment(int indent) => Number(4) switch
    {
        0 => $"{new string(' ', indent)}# note {Number(100)}: a: [b]\n",
        1 => "\n",
        _ => "",
    };

    private string Tail() => Number(4) == 0 ? $"  # tail {Number(100)}" : "";
}
