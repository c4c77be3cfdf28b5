using System.Text.Json.Nodes;

namespace FreeAgentics.Infra.Cli.Tests.Changes;

/// <summary>A kept plan as <c>pulumi stack export</c> would write it after a deployment: with defaults noted, tags merged, secrets encrypted, nothing unknown.</summary>
internal static class ExportedState
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private static readonly string[] Kept = ["urn", "type", "custom", "id", "parent", "provider", "dependencies", "propertyDependencies"];

    /// <param name="plan">The JSON form of a plan.</param>
    /// <param name="change">Changes one resource of the state: its URN's last part, and its object.</param>
    public static string Of(string plan, Action<string, JsonObject>? change = null)
    {
        var resources = new JsonArray();
        foreach (var resource in JsonNode.Parse(plan)!["resources"]!.AsArray())
        {
            var record = Record(resource!.AsObject());
            change?.Invoke(record["urn"]!.GetValue<string>().Split("::")[^1], record);
            resources.Add(record);
        }

        return new JsonObject { ["version"] = 3, ["deployment"] = new JsonObject { ["manifest"] = new JsonObject(), ["resources"] = resources } }.ToJsonString();
    }

    private static JsonObject Record(JsonObject resource)
    {
        var record = new JsonObject();
        foreach (var name in Kept.Where(name => resource[name] is not null))
            record[name] = resource[name]!.DeepClone();
        foreach (var name in new[] { "protect", "retainOnDelete" }.Where(name => resource["options"]?[name] is not null))
            record[name] = true;
        var (inputs, outputs) = (Real(resource["inputs"])!.AsObject(), Real(resource["outputs"])!.AsObject());
        if (record["type"]!.GetValue<string>().StartsWith("aws:", StringComparison.Ordinal))
        {
            inputs["__defaults"] = new JsonArray();
            if (outputs["tagsAll"] is { } tags)
                inputs["tagsAll"] = tags.DeepClone();
        }

        record["inputs"] = inputs;
        record["outputs"] = outputs;
        return record;
    }

    private static JsonNode? Real(JsonNode? node)
    {
        switch (node)
        {
            case JsonValue value when value.TryGetValue<string>(out var text) && text == Unknown:
                return null;
            case JsonObject map when map[Signature] is { } signature:
                return new JsonObject { [Signature] = signature.DeepClone(), ["ciphertext"] = "v1:canary" };
            case JsonObject map:
                return new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Real(pair.Value))).Where(pair => pair.Value is not null));
            case JsonArray list:
                return new JsonArray([.. list.Select(Real).Where(item => item is not null)]);
            default:
                return node?.DeepClone();
        }
    }
}
