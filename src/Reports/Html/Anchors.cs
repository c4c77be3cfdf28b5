using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>The id of each resource on the page: its place in the order of URNs, so that the same plan has the same ids.</summary>
internal sealed class Anchors(Plan plan)
{
    private readonly Dictionary<string, int> _places = plan.Resources
        .Select(resource => resource.Urn)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select((urn, place) => (urn, place))
        .ToDictionary(pair => pair.urn, pair => pair.place, StringComparer.Ordinal);

    /// <summary><c>r12</c>; null for a URN that is not in the plan.</summary>
    public string? Of(string urn) => _places.TryGetValue(urn, out var place) ? $"r{place}" : null;
}
