using System.Collections.Concurrent;
using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Steps;

/// <summary>
/// What has to be deleted before something that it depends on, because that is deleted before its replacement. As in the real
/// engine (calculateDependentReplacements in pkg/resource/deploy/step_generator.go of pulumi/pulumi): of what depends on the
/// replaced one, each resource whose dependent properties would force a replacement if they were unknown, and so on. Safe for
/// use by several threads.
/// </summary>
internal sealed class EarlyDeletions(IEnumerable<PlanResource> standing, SchemaCatalog catalog)
{
    private readonly ReplacementRules _rules = new(catalog);
    private readonly Lazy<BaselineGraph> _graph = new(() => new BaselineGraph(standing));
    private readonly ConcurrentDictionary<string, ImmutableArray<PropertyChange>> _causes = new(StringComparer.Ordinal);

    /// <summary>Why a standing resource is deleted early: the properties through which it depends on what is replaced. Empty where it is not.</summary>
    public ImmutableArray<PropertyChange> CausesOf(string standingUrn) => _causes.GetValueOrDefault(standingUrn, []);

    /// <summary>Takes note of a replacement that deletes first.</summary>
    public void Begin(string standingUrn)
    {
        var graph = _graph.Value;
        var replaced = new HashSet<string>(StringComparer.Ordinal) { standingUrn };
        var open = new SortedSet<(int Order, string Urn)>();
        var known = new Dictionary<string, PlanResource>(StringComparer.Ordinal);
        Open(standingUrn);
        while (open.Count > 0)
        {
            var next = open.Min;
            open.Remove(next);
            var causes = Causes(known[next.Urn], replaced);
            if (causes.IsEmpty)
                continue;
            _causes.TryAdd(next.Urn, causes);
            replaced.Add(next.Urn);
            Open(next.Urn);
        }

        void Open(string urn)
        {
            foreach (var dependent in graph.DependentsOf(urn).Where(dependent => !replaced.Contains(dependent.Urn)))
            {
                known[dependent.Urn] = dependent;
                open.Add((graph.OrderOf(dependent.Urn), dependent.Urn));
            }
        }
    }

    private ImmutableArray<PropertyChange> Causes(PlanResource resource, HashSet<string> replaced)
    {
        if (!resource.Custom || resource.Step.Kind == StepKind.Read)
            return [];
        if (BaselineGraph.ProviderUrn(resource) is { } provider && replaced.Contains(provider))
            return [new PropertyChange("provider", new StringValue(provider), UnknownValue.Instance, Replaces: true) { Cause = provider }];
        var differences = ImmutableArray.CreateBuilder<Difference>();
        var urns = new List<string>();
        foreach (var (property, dependencies) in resource.PropertyDependencies)
        {
            if (dependencies.FirstOrDefault(replaced.Contains) is { } urn && resource.Inputs[property] is { } before)
            {
                differences.Add(new Difference(Place.Root.Property(property), before, UnknownValue.Instance));
                urns.Add(urn);
            }
        }

        var after = new ObjectValue(resource.Inputs.Properties.SetItems(differences.Select(difference =>
            KeyValuePair.Create<string, PropertyValue>(difference.Place.Names[0], UnknownValue.Instance))));
        var facts = new ReplacementFacts(resource.Inputs, after, resource.Outputs, SiteOf(resource));
        return [.. _rules.Decide(resource.Type, differences.ToImmutable(), resource.Options.ReplaceOnChanges, facts)
            .Select((change, index) => change with { Cause = urns[index] })
            .Where(change => change.Replaces)];
    }

    private ProviderSite SiteOf(PlanResource resource) =>
        ProviderSite.Of(BaselineGraph.ProviderUrn(resource) is { } provider ? _graph.Value.Find(provider)?.Inputs ?? ObjectValue.Empty : ObjectValue.Empty);
}
