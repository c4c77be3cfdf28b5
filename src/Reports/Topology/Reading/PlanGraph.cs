using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>The resources of a plan and what they refer to.</summary>
internal sealed class PlanGraph
{
    private readonly Dictionary<string, PlanResource> _byUrn;
    private readonly ILookup<string, PlanResource> _byType;
    private readonly ILookup<string, PlanResource> _byId;

    public PlanGraph(Plan plan)
    {
        Resources = [.. plan.Resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal).DistinctBy(resource => resource.Urn)];
        _byUrn = Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        _byType = Resources.ToLookup(resource => resource.Type, StringComparer.Ordinal);
        _byId = Resources.Where(resource => resource.Custom && !string.IsNullOrEmpty(resource.Id)).ToLookup(resource => resource.Id!, StringComparer.Ordinal);
    }

    /// <summary>In ordinal order of URNs.</summary>
    public ImmutableArray<PlanResource> Resources { get; }

    public PlanResource? Find(string? urn) => urn is null ? null : _byUrn.GetValueOrDefault(urn);

    public IEnumerable<PlanResource> OfTypes(params string[] types) => types.SelectMany(type => _byType[type]);

    public static ValueView Input(PlanResource resource, params ReadOnlySpan<string> path)
    {
        var value = new ValueView("", resource.Inputs);
        foreach (var name in path)
            value = value[name];
        return value;
    }

    /// <summary>What an input refers to: by the references the program declared or, where it declared none, by ids.</summary>
    public IEnumerable<PlanResource> Targets(PlanResource resource, string property)
    {
        var declared = resource.PropertyDependencies.GetValueOrDefault(property) is { IsDefaultOrEmpty: false } urns
            ? urns.Select(Find).OfType<PlanResource>().ToList()
            : [];
        return declared.Count > 0 ? declared : Texts(resource.Inputs[property]).SelectMany(text => _byId[text]).Where(target => target.Urn != resource.Urn);
    }

    /// <summary>What any input refers to, each once, in ordinal order of URNs.</summary>
    public IEnumerable<PlanResource> Targets(PlanResource resource) => resource.Inputs.Properties.Keys
        .SelectMany(property => Targets(resource, property))
        .DistinctBy(target => target.Urn)
        .OrderBy(target => target.Urn, StringComparer.Ordinal);

    /// <summary>The components above a resource, the nearest first; the stack is not among them.</summary>
    public IEnumerable<PlanResource> Ancestors(PlanResource resource)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = Find(resource.Parent); at is { Parent: not null } && seen.Add(at.Urn); at = Find(at.Parent))
            yield return at;
    }

    /// <summary>The texts in a value, at any depth.</summary>
    public static IEnumerable<string> Texts(PropertyValue? value) => value switch
    {
        StringValue text => [text.Value],
        ArrayValue array => array.Items.SelectMany(Texts),
        ObjectValue map => map.Properties.Values.SelectMany(Texts),
        _ => [],
    };
}
