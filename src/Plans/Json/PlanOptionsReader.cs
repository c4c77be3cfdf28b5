using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

internal static class PlanOptionsReader
{
    public static PlanOptions Read(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw PlanFormatException.Misshapen(path, "an object");
        return new PlanOptions
        {
            Protect = PlanElements.Flag(json, "protect"),
            RetainOnDelete = PlanElements.Flag(json, "retainOnDelete"),
            DeleteBeforeReplace = json.TryGetProperty("deleteBeforeReplace", out _)
                ? PlanElements.Flag(json, "deleteBeforeReplace")
                : null,
            DeletedWith = PlanElements.OptionalText(json, "deletedWith"),
            ImportId = PlanElements.OptionalText(json, "importId"),
            IgnoreChanges = PlanElements.Texts(json, "ignoreChanges", path),
            ReplaceOnChanges = PlanElements.Texts(json, "replaceOnChanges", path),
            AdditionalSecretOutputs = PlanElements.Texts(json, "additionalSecretOutputs", path),
            Aliases = PlanElements.Texts(json, "aliases", path),
            CustomTimeouts = Timeouts(json, path),
        };
    }

    private static ImmutableSortedDictionary<string, TimeSpan> Timeouts(JsonElement json, string path)
    {
        var timeouts = ImmutableSortedDictionary.CreateBuilder<string, TimeSpan>(StringComparer.Ordinal);
        if (json.TryGetProperty("customTimeouts", out var operations))
        {
            foreach (var operation in operations.EnumerateObject())
            {
                if (operation.Value.ValueKind != JsonValueKind.Number)
                    throw PlanFormatException.Misshapen($"{path}.customTimeouts.{operation.Name}", "a number of seconds");
                timeouts[operation.Name] = TimeSpan.FromSeconds(operation.Value.GetDouble());
            }
        }

        return timeouts.ToImmutable();
    }
}
