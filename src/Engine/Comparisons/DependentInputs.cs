using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Comparisons;

/// <summary>Inputs that come from other resources' outputs, in terms of what stands.</summary>
internal static class DependentInputs
{
    public static ObjectValue Of(PlanResource resource, PlanResource? standing, IReadOnlyDictionary<string, OutputLinks> links)
    {
        var result = resource.Inputs.Properties;
        foreach (var (property, dependencies) in resource.PropertyDependencies)
        {
            if (!result.TryGetValue(property, out var value))
                continue;
            var sources = dependencies.Select(urn => links.GetValueOrDefault(urn)).OfType<OutputLinks>().ToList();
            var linked = sources.Where(source => !source.IsEmpty).Aggregate(value, (current, source) => source.Apply(current));
            // A value that nobody knows, out of resources that all stay as they are, stays what it is.
            if (linked.HasUnknowns && sources.Count > 0 && sources.All(source => source.Stands) && standing?.Inputs[property] is { } recorded)
                linked = recorded;
            if (!ReferenceEquals(linked, value))
                result = result.SetItem(property, linked);
        }

        return ReferenceEquals(result, resource.Inputs.Properties) ? resource.Inputs : new ObjectValue(result);
    }
}
