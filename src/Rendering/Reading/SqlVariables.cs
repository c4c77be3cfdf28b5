using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Reading;

/// <summary>The variables with which the plan's jobs run the SQL: psql takes each by <c>--set name=value</c>.</summary>
public static class SqlVariables
{
    private const string Script = "/sql/optimize.sql";

    public static ImmutableSortedDictionary<string, string> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var command = plan.OfType("kubernetes:batch/v1:Job")
            .SelectMany(job => job.Inputs.At("spec", "template", "spec", "containers").Items())
            .Select(container => container.At("command").Items().Select(word => word.Text() ?? "").ToArray())
            .FirstOrDefault(words => words.Contains(Script)) ?? [];
        return command.Zip(command.Skip(1))
            .Where(pair => pair.First == "--set" && pair.Second.Contains('=', StringComparison.Ordinal) && !pair.Second.StartsWith("ON_ERROR_STOP", StringComparison.Ordinal))
            .Select(pair => pair.Second.Split('=', 2))
            .ToImmutableSortedDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
