using System.Text.RegularExpressions;

namespace FreeAgentics.Infra.Integration.Tests.Observability;

/// <summary>Finds the metrics that an expression of PromQL reads.</summary>
internal static partial class MetricNamesIn
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "bool", "offset",
    };

    public static IEnumerable<string> Expression(string promql)
    {
        // Matchers, ranges, texts and the labels of aggregations and joins name no metrics.
        var bare = Texts().Replace(promql, "\"\"");
        bare = Matchers().Replace(bare, "");
        bare = Ranges().Replace(bare, "");
        bare = Grouping().Replace(bare, " ");
        return Names().Matches(bare).Select(match => match.Value).Where(name => !Words.Contains(name) && name.Contains('_') || name.Contains(':')).Distinct();
    }

    /// <returns>The labels that a metric is selected by.</returns>
    public static IEnumerable<(string Metric, string Label)> Selectors(string promql) =>
        Selector().Matches(promql).SelectMany(match => Label().Matches(match.Groups["labels"].Value).Select(label => (match.Groups["metric"].Value, label.Groups["label"].Value)));

    [GeneratedRegex(@"(?<metric>[a-zA-Z_:][a-zA-Z0-9_:]*)\{(?<labels>[^}]*)\}")]
    private static partial Regex Selector();

    [GeneratedRegex("(?<label>[a-zA-Z_]+)\\s*(=~|!=|!~|=)\\s*\"")]
    private static partial Regex Label();

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Matchers();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"[a-zA-Z_:][a-zA-Z0-9_:]*(?!\s*\(|[a-zA-Z0-9_:])")]
    private static partial Regex Names();
}
