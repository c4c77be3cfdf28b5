using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>Reads a state as <c>pulumi stack export</c> writes it, deployment version 3: a plan in which everything stays as it is. Secrets stay unread.</summary>
internal static class StateReader
{
    private const int Version = 3;

    public static BaselineFile Read(JsonElement root)
    {
        if (root.TryGetProperty("version", out var version) && !(version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == Version))
            throw PlanFormatException.OtherStateVersion(version.GetRawText());
        var deployment = PlanElements.Require(root, "deployment", "");
        if (deployment.ValueKind != JsonValueKind.Object)
            throw PlanFormatException.BrokenState("deployment must be an object.");
        if (!deployment.TryGetProperty("resources", out var list) || list.ValueKind == JsonValueKind.Null || (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 0))
            throw PlanFormatException.EmptyState();
        if (list.ValueKind != JsonValueKind.Array)
            throw PlanFormatException.BrokenState("deployment.resources must be an array.");

        var records = list.EnumerateArray().Select((resource, index) => StateRecord.Read(resource, $"deployment.resources[{index}]")).ToList();
        var standing = Standing(records);
        var (stack, project) = Owner(records[0].Resource.Urn);
        var outputs = standing.Find(resource => resource.Type == "pulumi:pulumi:Stack")?.Outputs ?? ObjectValue.Empty;
        return new BaselineFile(new Plan(project, stack, [.. standing], outputs), BaselineFormat.State, StateNotes.Of(deployment, records));
    }

    private static List<PlanResource> Standing(List<StateRecord> records)
    {
        var standing = records.Where(record => record.Stands).Select(record => record.Resource).OrderBy(resource => resource.Urn, StringComparer.Ordinal).ToList();
        for (var i = 1; i < standing.Count; i++)
        {
            if (standing[i].Urn == standing[i - 1].Urn)
                throw PlanFormatException.BrokenState($"{standing[i].Urn} is in it twice, and neither is marked as waiting for its deletion.");
        }

        return standing;
    }

    private static (string Stack, string Project) Owner(string urn) => urn.Split("::") is [var head, var project, _, ..] && head.StartsWith("urn:pulumi:", StringComparison.Ordinal)
        ? (head["urn:pulumi:".Length..], project)
        : throw PlanFormatException.BrokenState($"deployment.resources[0].urn is '{urn}', which is no URN.");
}
