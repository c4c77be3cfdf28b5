using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>What arithmetic over a plan has in common.</summary>
internal static class Invariant
{
    /// <summary>Judged everywhere, binding in production.</summary>
    public static readonly ImmutableSortedDictionary<string, EnforcementLevel> InProduction = ProductionOnly.Mandatory;

    /// <summary>One finding about one resource.</summary>
    public static (string Urn, Check Check) On(ResourceView resource, Check check) => (resource.Urn, check);

    /// <summary>A sum for a message: each term with what it is of.</summary>
    public static string Sum(IEnumerable<(string Name, string Term)> terms) => string.Join(" + ", terms.Select(term => $"{term.Term} ({term.Name})"));

    public static string N(double value) => Quantity.Shown(value);

    /// <summary>Pods during a roll-out, as a term.</summary>
    public static string PodsTerm(PodCount pods) => pods.Surge > 0 ? $"({N(pods.Max)} + {N(pods.Surge)}) pods" : $"{N(pods.Max)} pods";
}
