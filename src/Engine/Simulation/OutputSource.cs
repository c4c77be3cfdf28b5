using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Simulation.Kubernetes;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Simulation;

/// <summary>
/// The outputs of resources that do not stand yet. What inputs say is said again; what can be derived is simulated, unless
/// unknowns are wanted; what the provider always answers but nobody can derive stays unknown; the rest is left unset.
/// </summary>
internal sealed class OutputSource(SchemaCatalog catalog)
{
    /// <summary>Simulated outputs and id; the id is empty where it cannot be derived.</summary>
    public (string Id, ObjectValue Outputs) Simulate(
        string urn, string type, string name, ObjectValue inputs, ProviderSite site, string? knownId = null)
    {
        if (TypeToken.IsProvider(type))
            return (StableHash.Uuid(urn), inputs);
        var schema = catalog.Resource(type);
        var named = AutoNames.FillPrefixed(type, urn, inputs, schema);
        var resource = new SimulatedResource(urn, type, name, named, site);
        if (TypeToken.Package(type) == "kubernetes")
            KubernetesObject.Simulate(resource);
        else if (SimulationTable.Find(type) is { } simulate)
            simulate(resource);
        else
            resource.Id = $"{name}-{resource.Hex(7)}";
        FillTags(resource, schema);
        return (knownId ?? resource.Id ?? "", WithUnknowns(type, OfSchema(resource.Outputs, inputs, schema)));
    }

    /// <summary>The inputs, and unknowns for whatever the provider will add.</summary>
    public ObjectValue Unknown(string type, ObjectValue inputs) =>
        TypeToken.IsProvider(type) ? inputs : WithUnknowns(type, inputs);

    /// <summary>Marks as secret what the provider and the program's options say is.</summary>
    public ObjectValue MarkSecrets(string type, ObjectValue outputs, ImmutableArray<string> additional)
    {
        var names = catalog.Resource(type) is { } schema ? schema.SecretOutputs.Concat(additional) : additional;
        var result = outputs.Properties;
        foreach (var name in names)
        {
            if (result.TryGetValue(name, out var value) && value is not (SecretValue or NullValue))
                result = result.SetItem(name, new SecretValue(value));
        }

        return ReferenceEquals(result, outputs.Properties) ? outputs : new ObjectValue(result);
    }

    private static void FillTags(SimulatedResource resource, ResourceSchema? schema)
    {
        if (schema is null || TypeToken.Package(resource.Type) != "aws")
            return;
        if (schema.Outputs.ContainsKey("region"))
            resource.Set("region", resource.Region);
        if (schema.Outputs.ContainsKey("tagsAll") && resource.Inputs["tags"] is null or ObjectValue)
        {
            var own = (resource.Inputs["tags"] as ObjectValue)?.Properties ?? ObjectValue.Empty.Properties;
            resource.Set("tagsAll", new ObjectValue(resource.Site.DefaultTags.SetItems(own)));
        }
    }

    // The tables may know more than this version of the provider answers.
    private static ObjectValue OfSchema(ObjectValue outputs, ObjectValue inputs, ResourceSchema? schema) => schema is null
        ? outputs
        : new ObjectValue(outputs.Properties.RemoveRange(outputs.Properties.Keys
            .Where(name => !schema.Outputs.ContainsKey(name) && !inputs.Properties.ContainsKey(name))));

    private ObjectValue WithUnknowns(string type, ObjectValue outputs)
    {
        if (catalog.Resource(type) is not { } schema)
            return outputs;
        // Kubernetes answers with the object it was given; of the outputs its schema lists only the status is the cluster's own.
        if (TypeToken.Package(type) == "kubernetes")
        {
            return schema.Outputs.ContainsKey("status") && !outputs.Properties.ContainsKey("status")
                ? new ObjectValue(outputs.Properties.Add("status", UnknownValue.Instance))
                : outputs;
        }

        ImmutableSortedDictionary<string, PropertyValue>.Builder? result = null;
        foreach (var output in schema.Outputs.Values)
        {
            if (output.Required && !outputs.Properties.ContainsKey(output.Name))
                (result ??= outputs.Properties.ToBuilder())[output.Name] = UnknownValue.Instance;
        }

        return result is null ? outputs : new ObjectValue(result.ToImmutable());
    }
}
