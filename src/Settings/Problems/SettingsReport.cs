using System.Text;

namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>Writes problems for a person: errors first, each with its place and its remedy.</summary>
public static class SettingsReport
{
    private const int MostLines = 200;

    /// <param name="source">What was read: a file's name.</param>
    /// <returns>Empty if there is nothing to say; else lines that end in a line feed.</returns>
    public static string Write(string source, IEnumerable<SettingsProblem> problems)
    {
        var all = problems.ToList();
        var builder = new StringBuilder();
        Group(builder, source, "problem", [.. all.Where(problem => !problem.IsWarning)]);
        Group(builder, source, "warning", [.. all.Where(problem => problem.IsWarning)]);
        return builder.ToString();
    }

    private static void Group(StringBuilder builder, string source, string noun, List<SettingsProblem> problems)
    {
        if (problems.Count == 0)
            return;
        builder.Append($"{source} has {problems.Count} {noun}{(problems.Count == 1 ? "" : "s")}\n");
        var place = problems.Max(problem => problem.At?.ToString().Length ?? 0);
        var path = Math.Min(problems.Max(problem => problem.Path.Length), 72);
        var indent = new string(' ', 2 + (place > 0 ? place + 2 : 0) + (path > 0 ? path + 3 : 0));
        foreach (var problem in problems.Order(ByPlace.Instance).Take(MostLines))
        {
            builder.Append("  ");
            if (place > 0)
                builder.Append((problem.At?.ToString() ?? "").PadRight(place)).Append("  ");
            if (path > 0)
                builder.Append(problem.Path.PadRight(path)).Append("   ");
            builder.Append(problem.Message).Append('\n');
            if (problem.Fix is { } fix)
                builder.Append(indent).Append("Fix: ").Append(fix).Append('\n');
        }

        if (problems.Count > MostLines)
            builder.Append($"  … and {problems.Count - MostLines} more\n");
    }
}
