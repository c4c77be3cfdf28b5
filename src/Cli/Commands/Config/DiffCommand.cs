using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config diff &lt;a&gt; &lt;b&gt;</c>: settings whose effective values differ.</summary>
internal static class DiffCommand
{
    public static Command Create(Streams streams)
    {
        var first = new Argument<string>("first") { Description = "A stack." };
        var second = new Argument<string>("second") { Description = "The stack to compare it with." };
        var format = GlobalOptions.Format("text", "json");
        var command = new Command("diff", "Shows the settings in which two stacks differ, defaults included.") { first, second, format };
        command.SetAction(parsed =>
        {
            var repository = Repository.At(parsed.GetValue(GlobalOptions.Directory));
            var left = StackReading.Valid(repository, parsed.GetValue(first)!);
            var right = StackReading.Valid(repository, parsed.GetValue(second)!);
            var differences = Compare(left, right);
            streams.Out.Write(parsed.GetValue(format) == "json" ? Json(left, right, differences) : Text(left, right, differences));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>A secret differs only in whether it is set: what it is, nobody can see here.</summary>
    private static List<(string Path, string? Left, string? Right)> Compare(SettingsResult left, SettingsResult right)
    {
        var ours = left.Values.ToDictionary(value => value.Path, value => value.Text, StringComparer.Ordinal);
        var theirs = right.Values.ToDictionary(value => value.Path, value => value.Text, StringComparer.Ordinal);
        return [.. left.Values.Concat(right.Values)
            .Select(value => value.Path)
            .Distinct(StringComparer.Ordinal)
            .Select(path => (path, ours.GetValueOrDefault(path), theirs.GetValueOrDefault(path)))
            .Where(difference => difference.Item2 != difference.Item3)];
    }

    private static string Text(SettingsResult left, SettingsResult right, List<(string Path, string? Left, string? Right)> differences) =>
        differences.Count == 0
            ? $"{left.Source} and {right.Source} have the same settings.\n"
            : TextTable.Write([["setting", left.Source, right.Source], .. differences.Select(difference => new[] { difference.Path, difference.Left ?? "—", difference.Right ?? "—" })]);

    private static string Json(SettingsResult left, SettingsResult right, List<(string Path, string? Left, string? Right)> differences) => JsonText.Of(json =>
    {
        json.WriteString("first", left.Source);
        json.WriteString("second", right.Source);
        json.Array("differences", differences, difference =>
        {
            json.WriteString("path", difference.Path);
            json.WriteString("first", difference.Left);
            json.WriteString("second", difference.Right);
        });
    });
}
