using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>Reads a state as <c>pulumi stack export</c> writes it: a plan in which everything stays as it is.</summary>
public static class StateJson
{
    private const int UrnParts = 4;

    /// <summary>True for a JSON object with a <c>deployment</c>.</summary>
    public static bool IsState(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("deployment", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <exception cref="PlanFormatException">The text is no state, or holds no resources.</exception>
    public static Plan Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var deployment = PlanElements.Require(document.RootElement, "deployment", "");
        if (deployment.ValueKind != JsonValueKind.Object || !deployment.TryGetProperty("resources", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            throw PlanFormatException.Misshapen("deployment.resources", "an array of resources");
        var resources = list.EnumerateArray().Select((resource, index) => Resource(resource, $"deployment.resources[{index}]")).ToList();
        var (stack, project) = Owner(resources[0].Urn);
        var outputs = resources.Find(resource => resource.Type == "pulumi:pulumi:Stack")?.Outputs ?? ObjectValue.Empty;
        return new Plan(project, stack, [.. resources.DistinctBy(resource => resource.Urn).OrderBy(resource => resource.Urn, StringComparer.Ordinal)], outputs);
    }

    private static (string Stack, string Project) Owner(string urn) =>
        urn.Split("::") is [var head, var project, ..] ? (head[(head.LastIndexOf(':') + 1)..], project) : ("", "");

    private static PlanResource Resource(JsonElement json, string path)
    {
        var urn = PlanElements.Text(json, "urn", path);
        return new PlanResource
        {
            Urn = urn,
            Type = PlanElements.Text(json, "type", path),
            Name = urn.Split("::", UrnParts) is [.., var name] ? name : urn,
            Parent = PlanElements.OptionalText(json, "parent"),
            Custom = PlanElements.Flag(json, "custom"),
            Id = PlanElements.OptionalText(json, "id"),
            Provider = PlanElements.OptionalText(json, "provider"),
            Inputs = Values(json, "inputs", path),
            Outputs = Values(json, "outputs", path),
            Dependencies = json.TryGetProperty("dependencies", out _) ? PlanElements.Texts(json, "dependencies", path) : [],
            PropertyDependencies = PropertyDependencies(json, path),
            Options = PlanOptions.Default with { Protect = PlanElements.Flag(json, "protect"), RetainOnDelete = PlanElements.Flag(json, "retainOnDelete") },
            Step = PlanStep.Of(StepKind.Same),
        };
    }

    private static ObjectValue Values(JsonElement json, string name, string path) =>
        json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Object
            ? PropertyValueReader.ReadObject(values, $"{path}.{name}")
            : ObjectValue.Empty;

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(JsonElement json, string path)
    {
        var dependencies = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (json.TryGetProperty("propertyDependencies", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array))
                dependencies[property.Name] = PlanElements.Texts(properties, property.Name, $"{path}.propertyDependencies");
        }

        return dependencies.ToImmutable();
    }
}
