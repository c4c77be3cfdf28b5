using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>What a state tells of deployments that did not come to their end.</summary>
internal static class StateNotes
{
    public static ImmutableArray<string> Of(JsonElement deployment, IReadOnlyCollection<StateRecord> records)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        Add(notes, Pending(deployment).ToList(), "{0} of an interrupted deployment may or may not have happened: {1}. 'pulumi refresh' settles it.", "operation", "operations");
        Add(notes, Urns(records, record => record.AwaitsDeletion), "{0} replaced earlier, to be deleted by the next deployment: {1}.", "resource", "resources");
        Add(notes, Urns(records, record => record.AwaitsReplacement), "{0} deleted for a replacement that is still due, to be created by the next deployment: {1}.", "resource", "resources");
        Add(notes, Urns(records, record => record is { Tainted: true, Stands: true }), "{0} tainted, to be replaced by the next deployment, which this comparison does not show: {1}.", "resource", "resources");
        Add(notes, Urns(records, record => record is { HalfMade: true, Stands: true }), "{0} left with errors by the provider, to be updated by the next deployment, which this comparison does not show: {1}.", "resource", "resources");
        return notes.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder notes, List<string> items, string text, string one, string many)
    {
        if (items.Count > 0)
        {
            notes.Add(string.Format(
                System.Globalization.CultureInfo.InvariantCulture, text, $"{items.Count} {(items.Count == 1 ? one : many)}", string.Join(", ", items)));
        }
    }

    private static IEnumerable<string> Pending(JsonElement deployment)
    {
        if (!deployment.TryGetProperty("pending_operations", out var operations) || operations.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var operation in operations.EnumerateArray().Where(operation => operation.ValueKind == JsonValueKind.Object))
        {
            var urn = operation.TryGetProperty("resource", out var resource) && resource.ValueKind == JsonValueKind.Object
                ? PlanElements.OptionalText(resource, "urn")
                : null;
            yield return $"{PlanElements.OptionalText(operation, "type") ?? "something"} {urn ?? "of an unnamed resource"}";
        }
    }

    private static List<string> Urns(IEnumerable<StateRecord> records, Func<StateRecord, bool> which) =>
        [.. records.Where(which).Select(record => record.Resource.Urn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
