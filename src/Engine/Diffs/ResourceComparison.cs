using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The step of a resource that stands and is declared: same, update or replace. Previews and comparisons of two plans both ask here.</summary>
internal sealed class ResourceComparison(SchemaCatalog catalog)
{
    private readonly ReplacementRules _rules = new(catalog);

    public ComparedOutcome Of(ComparedResource resource)
    {
        var schema = catalog.Resource(resource.Type);
        var recorded = RecordedInputs.Of(resource.Type, schema, resource.Standing.Inputs, resource.Inputs);
        var inputs = IgnoredChanges.Restore(resource.Inputs, recorded, resource.IgnoreChanges);
        var comparison = PropertyDiff.Between(resource.Type, recorded, inputs);
        var differences = comparison.Differences
            .Where(difference => !IsProvidersOwn(resource, difference))
            .Concat(TagDifferences(resource, schema, inputs))
            .Concat(TypeToken.Package(resource.Type) == "aws" ? DefaultRegion.Between(schema, resource.Standing, inputs, resource.Site) : [])
            .ToImmutableArray();
        var facts = new ReplacementFacts(recorded, inputs, resource.Standing.Outputs, resource.Site);
        var decided = _rules.Decide(resource.Type, differences, resource.ReplaceOnChanges, facts)
            .Select(change => WithCause(change, resource)).ToImmutableArray();
        var changes = Merged(resource.Causes, decided);
        var kind = changes.Any(change => change.Replaces) ? StepKind.Replace : changes.IsEmpty ? StepKind.Same : StepKind.Update;
        var step = new PlanStep(kind, changes)
        {
            DeleteBeforeReplace = kind == StepKind.Replace && DeletesFirst(resource, recorded, inputs),
            NotCompared = [.. comparison.NotCompared.Select(place => place.Text)],
        };
        return new ComparedOutcome(step, inputs, recorded);
    }

    private static bool DeletesFirst(ComparedResource resource, ObjectValue recorded, ObjectValue inputs) =>
        resource.DeletedEarly
        || (resource.DeleteBeforeReplace ?? DeletionOrder.DeletesFirst(resource.Type, resource.NamedByProgram, recorded, inputs));

    // Naming what a provider chose by itself is no change: it plans against its own state, where the value stands already.
    private static bool IsProvidersOwn(ComparedResource resource, Difference difference) =>
        difference is { Before: null or NullValue, After: not (null or NullValue or UnknownValue) }
        && TypeToken.Package(resource.Type) is "aws" or "random"
        && Recorded(resource.Standing.Outputs, difference.Place.Indexed.Segments.AsSpan()) is { } value
        && PropertyDiff.Between(resource.Type, Wrapped(value), Wrapped(difference.After)) is { Differences.IsEmpty: true, NotCompared.IsEmpty: true };

    private static PropertyValue? Recorded(PropertyValue? outputs, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            outputs = outputs is ObjectValue map ? map[name] : null;
        return outputs;
    }

    private static ObjectValue Wrapped(PropertyValue value) => new(ObjectValue.Empty.Properties.Add("value", value));

    private static IEnumerable<Difference> TagDifferences(ComparedResource resource, ResourceSchema? schema, ObjectValue inputs) =>
        TypeToken.Package(resource.Type) == "aws" && !resource.IgnoreChanges.Contains("tagsAll", StringComparer.Ordinal)
            ? DefaultTags.Between(schema, resource.Standing, inputs, resource.Site.DefaultTags)
            : [];

    private static PropertyChange WithCause(PropertyChange change, ComparedResource resource) =>
        change.After is { HasUnknowns: true } ? change with { Cause = resource.CauseOf(TopLevel(change)) } : change;

    // A cause from outside forces the changes of the same property; where there are none, it stands for itself.
    private static ImmutableArray<PropertyChange> Merged(ImmutableArray<PropertyChange> causes, ImmutableArray<PropertyChange> changes)
    {
        if (causes.IsEmpty)
            return changes;
        var forced = changes.Select(change => causes.FirstOrDefault(cause => cause.Path == TopLevel(change)) is { } cause
            ? change with { Replaces = true, Cause = cause.Cause }
            : change).ToImmutableArray();
        return [.. causes.Where(cause => !forced.Any(change => cause.Path == TopLevel(change))), .. forced];
    }

    private static string TopLevel(PropertyChange change)
    {
        var end = change.Path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? change.Path : change.Path[..end];
    }
}
