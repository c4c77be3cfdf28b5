using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

internal static class PlanReader
{
    public static Plan Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw PlanFormatException.Misshapen("the top level", "an object");
        CheckVersion(root);
        var resources = PlanElements.Require(root, "resources", "");
        if (resources.ValueKind != JsonValueKind.Array)
            throw PlanFormatException.Misshapen("resources", "an array");
        return new Plan(
            PlanElements.Text(root, "project", ""),
            PlanElements.Text(root, "stack", ""),
            Resources(resources),
            PropertyValueReader.ReadObject(PlanElements.Require(root, "outputs", ""), "outputs"))
        {
            Complete = !(root.TryGetProperty("complete", out var complete) && complete.ValueKind == JsonValueKind.False),
        };
    }

    private static void CheckVersion(JsonElement root)
    {
        var version = PlanElements.Require(root, "schemaVersion", "");
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != PlanJson.SchemaVersion)
            throw PlanFormatException.OtherVersion(version.GetRawText());
    }

    private static ImmutableArray<PlanResource> Resources(JsonElement json)
    {
        var urns = new HashSet<string>(StringComparer.Ordinal);
        var resources = ImmutableArray.CreateBuilder<PlanResource>();
        foreach (var element in json.EnumerateArray())
        {
            var resource = Resource(element, $"resources[{resources.Count}]");
            if (!urns.Add(resource.Urn))
                throw PlanFormatException.Broken($"resources[{resources.Count}] has the URN of another resource, {resource.Urn}.");
            resources.Add(resource);
        }

        return resources.ToImmutable();
    }

    private static PlanResource Resource(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw PlanFormatException.Misshapen(path, "an object");
        return new PlanResource
        {
            Urn = PlanElements.Text(json, "urn", path),
            FormerUrn = PlanElements.OptionalText(json, "formerUrn"),
            Type = PlanElements.Text(json, "type", path),
            Name = PlanElements.Text(json, "name", path),
            Parent = PlanElements.OptionalText(json, "parent"),
            Custom = PlanElements.Flag(json, "custom"),
            Id = PlanElements.OptionalText(json, "id"),
            Provider = PlanElements.OptionalText(json, "provider"),
            Inputs = PropertyValueReader.ReadObject(PlanElements.Require(json, "inputs", path), $"{path}.inputs"),
            Outputs = PropertyValueReader.ReadObject(PlanElements.Require(json, "outputs", path), $"{path}.outputs"),
            Dependencies = PlanElements.Texts(json, "dependencies", path),
            PropertyDependencies = PropertyDependencies(json, path),
            Options = json.TryGetProperty("options", out var options)
                ? PlanOptionsReader.Read(options, $"{path}.options")
                : PlanOptions.Default,
            Step = Step(json, path),
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(JsonElement json, string path)
    {
        var dependencies = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (json.TryGetProperty("propertyDependencies", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                dependencies[property.Name] = PlanElements.Texts(properties, property.Name, $"{path}.propertyDependencies");
        }

        return dependencies.ToImmutable();
    }

    private static PlanStep Step(JsonElement json, string path)
    {
        var name = PlanElements.Text(json, "step", path);
        var kind = StepNames.Parse(name)
            ?? throw PlanFormatException.Misshapen($"{path}.step", $"the name of a step, not '{name}'");
        return new PlanStep(kind, Changes(json, path))
        {
            DeleteBeforeReplace = PlanElements.Flag(json, "deleteBeforeReplace"),
            NotCompared = PlanElements.Texts(json, "notCompared", path),
        };
    }

    private static ImmutableArray<PropertyChange> Changes(JsonElement json, string path)
    {
        if (!json.TryGetProperty("changes", out var changes))
            return [];
        return changes.ValueKind == JsonValueKind.Array
            ? [.. changes.EnumerateArray().Select((change, index) => Change(change, $"{path}.changes[{index}]"))]
            : throw PlanFormatException.Misshapen($"{path}.changes", "an array");
    }

    private static PropertyChange Change(JsonElement json, string path) => new(
        PlanElements.Text(json, "path", path),
        json.TryGetProperty("before", out var before) ? PropertyValueReader.Read(before, $"{path}.before") : null,
        json.TryGetProperty("after", out var after) ? PropertyValueReader.Read(after, $"{path}.after") : null,
        PlanElements.Flag(json, "replaces"))
    {
        Cause = PlanElements.OptionalText(json, "cause"),
    };
}
