using System.Text;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Tests.Generation;

namespace FreeAgentics.Infra.Settings.Tests;

/// <summary>Valid stack files in many styles: with comments, blank lines, braces, quotes, CRLF, no line break at the end.</summary>
internal sealed class StackFileGenerator(int seed)
{
    private static readonly IReadOnlyList<SettingDefinition> Settings =
        [.. PlatformSettings.Describe().Where(definition => Definitions_of_the_platform.IsScalar(definition) && definition.Path.Count(character => character == '.') == 1)];

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
