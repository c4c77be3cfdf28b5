using System.Text.Json;

namespace FreeAgentics.Infra.Local.Tests.Monitoring;

/// <summary>The query that prometheus-adapter makes of a rule for an external metric: its template with the series, the labels of the HPA's selector and of the namespace, and nothing to group by.</summary>
/// <remarks>Source: sigs.k8s.io/prometheus-adapter, docs/externalmetrics.md and docs/config.md.</remarks>
public static class AdapterQuery
{
    /// <param name="rule">An entry of externalRules.</param>
    /// <param name="metric">The <c>metric</c> of the HPA's external source.</param>
    /// <param name="space">The namespace of the HPA.</param>
    public static string Of(JsonElement rule, JsonElement metric, string space)
    {
        var name = metric.GetProperty("name").GetString()!;
        Assert.Equal(name, rule.GetProperty("name").GetProperty("as").GetString());
        var label = rule.GetProperty("resources").GetProperty("overrides").EnumerateObject().Single(entry => entry.Value.GetProperty("resource").GetString() == "namespace").Name;
        var matchers = metric.GetProperty("selector").GetProperty("matchLabels").EnumerateObject().Select(entry => $"{entry.Name}=\"{entry.Value.GetString()}\"");
        return rule.GetProperty("metricsQuery").GetString()!
            .Replace("<<.Series>>", name, StringComparison.Ordinal)
            .Replace("<<.LabelMatchers>>", string.Join(',', matchers.Append($"{label}=\"{space}\"")), StringComparison.Ordinal)
            .Replace("<<.GroupBy>>", "", StringComparison.Ordinal);
    }
}
