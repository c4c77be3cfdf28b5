using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Yaml;

namespace FreeAgentics.Infra.Rendering.Manifests;

/// <summary>One object as kubectl takes it.</summary>
public static class KubernetesManifest
{
    private const string SchemaExtension = "x_kubernetes_";

    /// <returns>YAML.</returns>
    public static string Of(PlanResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return YamlText.Of((ObjectValue)Renamed(resource.Inputs));
    }

    // Pulumi cannot spell x-kubernetes-…, and $ref: its names for them are no names of the API.
    private static PropertyValue Renamed(PropertyValue value) => value switch
    {
        ObjectValue mapping => new ObjectValue(mapping.Properties
            .Select(pair => KeyValuePair.Create(ApiName(pair.Key), Renamed(pair.Value)))
            .Aggregate(ObjectValue.Empty.Properties, (all, pair) => all.SetItem(pair.Key, pair.Value))),
        ArrayValue sequence => new ArrayValue([.. sequence.Items.Select(Renamed)]),
        _ => value,
    };

    private static string ApiName(string key) => key switch
    {
        "_ref" => "$ref",
        "_schema" => "$schema",
        _ when key.StartsWith(SchemaExtension, StringComparison.Ordinal) => key.Replace('_', '-'),
        _ => key,
    };
}
