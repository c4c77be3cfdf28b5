using System.Collections.Immutable;

namespace FreeAgentics.Infra.Reports.Differences;

/// <summary>The lines in which two texts differ, each run with a line of its surroundings.</summary>
public static class TextDifference
{
    private const int Context = 1;

    /// <summary>Above this many pairs of lines the middle is told as removed and added whole.</summary>
    private const long LargestTable = 1_000_000;

    private static readonly ChangeLine Gap = new(' ', "…");

    public static ImmutableArray<ChangeLine> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;

        var lines = before.Take(start).Select(Same)
            .Concat(Middle([.. before.Skip(start).Take(before.Count - start - end)], [.. after.Skip(start).Take(after.Count - start - end)]))
            .Concat(before.Skip(before.Count - end).Select(Same))
            .ToList();
        return [.. AroundChanges(lines)];
    }

    private static ChangeLine Same(string text) => new(' ', text);

    /// <summary>By the longest common subsequence; of equally long ones, what goes is told before what comes.</summary>
    private static List<ChangeLine> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > LargestTable)
            return [.. before.Select(text => new ChangeLine('-', text)), .. after.Select(text => new ChangeLine('+', text))];

        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return Walk(before, after, common);
    }

    private static List<ChangeLine> Walk(string[] before, string[] after, int[,] common)
    {
        var (i, j) = (0, 0);
        var lines = new List<ChangeLine>();
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add(Same(before[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new ChangeLine('-', before[i++]));
            }
            else
            {
                lines.Add(new ChangeLine('+', after[j++]));
            }
        }

        return lines;
    }

    private static IEnumerable<ChangeLine> AroundChanges(List<ChangeLine> lines)
    {
        var skipped = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var from = Math.Max(0, i - Context);
            var near = lines.GetRange(from, Math.Min(lines.Count - 1, i + Context) - from + 1).Exists(line => line.Sign != ' ');
            if (near)
                yield return lines[i];
            else if (!skipped)
                yield return Gap;
            skipped = !near;
        }
    }
}
