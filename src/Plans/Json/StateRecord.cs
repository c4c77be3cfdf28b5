using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>One resource of a state.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="AwaitsDeletion">Replaced already; the next deployment deletes it.</param>
/// <param name="AwaitsReplacement">Deleted already; the next deployment creates it anew.</param>
/// <param name="Tainted">Marked by hand; the next deployment replaces it.</param>
/// <param name="HalfMade">Its creation or last update ended with errors of the provider.</param>
internal sealed record StateRecord(PlanResource Resource, bool AwaitsDeletion, bool AwaitsReplacement, bool Tainted, bool HalfMade)
{
    private const int UrnParts = 4;

    public bool Stands => !AwaitsDeletion && !AwaitsReplacement;

    public static StateRecord Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw PlanFormatException.BrokenState($"{path} must be an object.");
        return new StateRecord(
            ResourceOf(json, path),
            PlanElements.Flag(json, "delete"),
            PlanElements.Flag(json, "pendingReplacement"),
            PlanElements.Flag(json, "taint"),
            json.TryGetProperty("initErrors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0);
    }

    private static PlanResource ResourceOf(JsonElement json, string path)
    {
        var urn = PlanElements.Text(json, "urn", path);
        return new PlanResource
        {
            Urn = urn,
            Type = PlanElements.Text(json, "type", path),
            Name = urn.Split("::", UrnParts) is [_, _, _, var name] ? name : throw PlanFormatException.BrokenState($"{path}.urn is '{urn}', which is no URN."),
            Parent = PlanElements.OptionalText(json, "parent"),
            Custom = PlanElements.Flag(json, "custom"),
            Id = PlanElements.OptionalText(json, "id"),
            Provider = PlanElements.OptionalText(json, "provider"),
            Inputs = Values(json, "inputs", path),
            Outputs = Values(json, "outputs", path),
            Dependencies = PlanElements.OptionalTexts(json, "dependencies", path),
            PropertyDependencies = PropertyDependencies(json, path),
            Options = PlanOptions.Default with
            {
                Protect = PlanElements.Flag(json, "protect"),
                RetainOnDelete = PlanElements.Flag(json, "retainOnDelete"),
                DeletedWith = PlanElements.OptionalText(json, "deletedWith") is { Length: > 0 } with ? with : null,
                ReplaceOnChanges = PlanElements.OptionalTexts(json, "replaceOnChanges", path),
                IgnoreChanges = PlanElements.OptionalTexts(json, "ignoreChanges", path),
            },
            Step = PlanStep.Of(PlanElements.Flag(json, "external") ? StepKind.Read : StepKind.Same),
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
            foreach (var property in properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0))
                dependencies[property.Name] = PlanElements.Texts(properties, property.Name, $"{path}.propertyDependencies");
        }

        return dependencies.ToImmutable();
    }
}
