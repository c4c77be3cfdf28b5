using System.Text.Json.Nodes;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>Matches selectors with labels.</summary>
internal static class Labels
{
    /// <returns>True if the labels hold every pair of the selector; a selector without pairs selects nothing here.</returns>
    public static bool Selects(JsonNode? selector, JsonNode? labels) =>
        selector is JsonObject { Count: > 0 } wanted
        && wanted.All(pair => labels?[pair.Key] is { } value && ClusterObject.Text(value) == ClusterObject.Text(pair.Value));

    public static JsonNode? OfPods(ClusterObject maker) => maker.PodTemplate?["metadata"]?["labels"];
}
