using System.Collections.Immutable;

namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Rules that are evaluated together, in their order.</summary>
public sealed record RuleGroup(string Name, TimeSpan Interval, ImmutableArray<Rule> Rules)
{
    /// <summary>The group as Prometheus and the operator's PrometheusRule spell it.</summary>
    public IReadOnlyDictionary<string, object> ToSpec() => new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["interval"] = PromDuration.Of(Interval),
        ["name"] = Name,
        ["rules"] = Rules.Select(rule => rule.ToSpec()).ToImmutableArray(),
    };
}
