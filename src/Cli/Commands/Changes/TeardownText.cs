using System.Text;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>A teardown, for a person: the order, then what stands in the way.</summary>
internal static class TeardownText
{
    public static string Of(TeardownReport report, TerminalStyle style)
    {
        var text = new StringBuilder();
        foreach (var wave in report.Steps.Where(step => step.Action != TeardownAction.Forget).GroupBy(step => step.Wave))
        {
            text.Append(style.Paint($"{wave.Key}.", Ink.Bold)).Append('\n');
            foreach (var step in wave)
                text.Append("   ").Append(Line(step, style)).Append('\n');
        }

        Obstacles(text, "In the way", "✗", Ink.Red, report.Obstacles.Where(obstacle => obstacle.Blocks), style);
        Obstacles(text, "To know", "!", Ink.Yellow, report.Obstacles.Where(obstacle => !obstacle.Blocks), style);
        var counts = report.Steps.CountBy(step => step.Action).ToDictionary();
        return text.Append('\n').Append(style.Paint("Teardown:", Ink.Bold))
            .Append($" {counts.GetValueOrDefault(TeardownAction.Delete)} to delete, {counts.GetValueOrDefault(TeardownAction.Retain)} to retain, {counts.GetValueOrDefault(TeardownAction.DeletedWith)} to go with others, {report.Obstacles.Count(obstacle => obstacle.Blocks)} in the way\n").ToString();
    }

    private static string Line(TeardownStep step, TerminalStyle style) => step.Action switch
    {
        TeardownAction.Retain => $"{style.Paint("=", Ink.Cyan)} {step.Type} '{step.Name}' stays",
        TeardownAction.DeletedWith => $"{style.Paint("-", Ink.Dim)} {step.Type} '{step.Name}' goes with {step.With}",
        _ => $"{style.Paint("-", Ink.Red)} {step.Type} '{step.Name}'",
    };

    private static void Obstacles(StringBuilder text, string title, string mark, Ink ink, IEnumerable<TeardownObstacle> obstacles, TerminalStyle style)
    {
        var isFirst = true;
        // The same advice for many resources is given once.
        foreach (var group in obstacles.GroupBy(obstacle => (obstacle.Type, obstacle.What, First: obstacle.First.Replace(obstacle.Urn, "<urn>", StringComparison.Ordinal))))
        {
            if (isFirst)
                text.Append('\n').Append(style.Paint(title, Ink.Bold)).Append('\n');
            isFirst = false;
            var names = string.Join(", ", group.Select(obstacle => $"'{obstacle.Name}'").Distinct(StringComparer.Ordinal));
            text.Append(style.Paint($"   {mark} {group.Key.Type} {names}", ink)).Append('\n')
                .Append($"       {group.Key.What}\n")
                .Append(style.Paint($"       First: {group.Key.First}", Ink.Dim)).Append('\n');
        }
    }
}
