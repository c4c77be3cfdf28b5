using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Baselines;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Engine.Steps;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Comparisons;

/// <summary>One comparison of two plans: resources in the order of their dependencies, so that what a replacement makes unknown reaches those that depend on it.</summary>
internal sealed class ComparisonRun
{
    private readonly Plan _after;
    private readonly SchemaCatalog _catalog;
    private readonly Baseline _baseline;
    private readonly EarlyDeletions _early;
    private readonly ResourceComparison _comparison;
    private readonly OutputSource _outputs;
    private readonly Dictionary<string, PlanResource> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputLinks> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProviderSite> _sites = new(StringComparer.Ordinal);

    public ComparisonRun(Plan before, Plan after, SchemaCatalog catalog)
    {
        _after = after;
        _catalog = catalog;
        _baseline = new Baseline(before);
        _early = new EarlyDeletions(_baseline.Standing, catalog);
        _comparison = new ResourceComparison(catalog);
        _outputs = new OutputSource(catalog);
    }

    public Plan Result()
    {
        var declared = _after.Resources.Where(resource => resource.Step.Kind != StepKind.Delete).ToList();
        var graph = new BaselineGraph(declared);
        foreach (var resource in declared.OrderBy(resource => graph.OrderOf(resource.Urn)))
        {
            var standing = _baseline.Claim(resource.Urn, resource.Options.Aliases);
            var compared = Compare(resource, standing);
            _done[resource.Urn] = compared;
            _links[resource.Urn] = OutputLinks.Of(resource, standing, compared.Step.Kind);
        }

        var deleted = _baseline.Unclaimed.Where(resource => resource.Step.Kind != StepKind.Read)
            .Select(resource => resource with { Step = PlanStep.Of(StepKind.Delete) });
        return _after with { Resources = [.. _done.Values.Concat(deleted).OrderBy(resource => resource.Urn, StringComparer.Ordinal)] };
    }

    private PlanResource Compare(PlanResource resource, PlanResource? standing)
    {
        var former = standing is not null && standing.Urn != resource.Urn ? standing.Urn : null;
        if (resource.Step.Kind == StepKind.Read)
            return resource;
        if (!resource.Custom)
            return resource with { FormerUrn = former, Step = standing is null ? PlanStep.Of(StepKind.Create) : ComponentComparison.Of(resource.Type, standing.Inputs, resource.Inputs) };
        if (standing is null || standing.Step.Kind == StepKind.Read)
            return New(resource, resource.Options.ImportId is null ? StepKind.Create : StepKind.Import);
        if (resource.Options.ImportId is { } id && standing.Id != id)
            return New(resource, StepKind.Import);
        return Standing(resource, standing) with { FormerUrn = former };
    }

    private PlanResource New(PlanResource resource, StepKind kind)
    {
        var inputs = DependentInputs.Of(resource, null, _links);
        return resource with { FormerUrn = null, Id = resource.Options.ImportId, Inputs = inputs, Outputs = _outputs.Unknown(resource.Type, inputs), Step = PlanStep.Of(kind) };
    }

    private PlanResource Standing(PlanResource resource, PlanResource standing)
    {
        var schema = _catalog.Resource(resource.Type);
        var linked = DependentInputs.Of(resource, standing, _links);
        var inputs = AutoNames.Keep(resource.Type, resource.Name, linked, standing.Inputs, schema);
        var early = _early.CausesOf(standing.Urn);
        var outcome = _comparison.Of(new ComparedResource
        {
            Type = resource.Type,
            Standing = standing,
            Inputs = inputs,
            IgnoreChanges = resource.Options.IgnoreChanges,
            ReplaceOnChanges = resource.Options.ReplaceOnChanges,
            DeleteBeforeReplace = resource.Options.DeleteBeforeReplace,
            NamedByProgram = AutoNames.IsNamed(resource.Type, linked, schema) && !AutoNames.IsAutomatic(resource.Type, resource.Name, linked, schema),
            Site = SiteOf(resource),
            Causes = Causes(resource, early),
            DeletedEarly = !early.IsEmpty,
            CauseOf = property => CauseOf(resource.PropertyDependencies.GetValueOrDefault(property, [])),
        });
        var (step, kept, _) = outcome;
        if (step is { Kind: StepKind.Replace, DeleteBeforeReplace: true })
            _early.Begin(standing.Urn);
        return step.Kind == StepKind.Replace
            ? resource with { Id = null, Inputs = kept, Outputs = _outputs.Unknown(resource.Type, kept), Step = step }
            : resource with { Id = standing.Id, Inputs = kept, Outputs = step.Kind == StepKind.Same ? standing.Outputs : RecordedOutputs.After(standing, outcome, SiteOf(resource).DefaultTags), Step = step };
    }

    private ImmutableArray<PropertyChange> Causes(PlanResource resource, ImmutableArray<PropertyChange> early) =>
        BaselineGraph.ProviderUrn(resource) is { } provider && _done.GetValueOrDefault(provider) is { Step.Kind: StepKind.Replace }
            ? early.RemoveAll(cause => cause.Path == "provider").Insert(0, new PropertyChange("provider", new StringValue(provider), UnknownValue.Instance, Replaces: true) { Cause = provider })
            : early;

    private string? CauseOf(ImmutableArray<string> dependencies) =>
        dependencies.FirstOrDefault(urn => _done.GetValueOrDefault(urn) is { Step.Kind: StepKind.Replace })
        ?? dependencies.FirstOrDefault(urn => _done.GetValueOrDefault(urn) is { Step.Kind: StepKind.Create or StepKind.Import });

    private ProviderSite SiteOf(PlanResource resource)
    {
        if (BaselineGraph.ProviderUrn(resource) is not { } urn)
            return ProviderSite.Of(TypeToken.IsProvider(resource.Type) ? resource.Inputs : ObjectValue.Empty);
        if (!_sites.TryGetValue(urn, out var site))
            _sites[urn] = site = ProviderSite.Of(_done.GetValueOrDefault(urn)?.Inputs ?? ObjectValue.Empty);
        return site;
    }
}
