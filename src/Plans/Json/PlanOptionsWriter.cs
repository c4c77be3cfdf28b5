using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

internal static class PlanOptionsWriter
{
    /// <summary>Writes what differs from the default, and nothing at all where nothing does.</summary>
    public static void Write(Utf8JsonWriter json, PlanOptions options)
    {
        if (IsDefault(options))
            return;
        json.WriteStartObject("options");
        WriteFlag(json, "protect", options.Protect);
        WriteFlag(json, "retainOnDelete", options.RetainOnDelete);
        if (options.DeleteBeforeReplace is { } deleteFirst)
            json.WriteBoolean("deleteBeforeReplace", deleteFirst);
        WriteText(json, "deletedWith", options.DeletedWith);
        WriteText(json, "importId", options.ImportId);
        WriteTexts(json, "ignoreChanges", options.IgnoreChanges);
        WriteTexts(json, "replaceOnChanges", options.ReplaceOnChanges);
        WriteTexts(json, "additionalSecretOutputs", options.AdditionalSecretOutputs);
        WriteTexts(json, "aliases", options.Aliases);
        if (!options.CustomTimeouts.IsEmpty)
        {
            json.WriteStartObject("customTimeouts");
            foreach (var (operation, time) in options.CustomTimeouts)
                json.WriteNumber(operation, time.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static bool IsDefault(PlanOptions options) =>
        options is { Protect: false, RetainOnDelete: false, DeleteBeforeReplace: null, DeletedWith: null, ImportId: null }
        && options.IgnoreChanges.IsEmpty && options.ReplaceOnChanges.IsEmpty && options.AdditionalSecretOutputs.IsEmpty
        && options.Aliases.IsEmpty && options.CustomTimeouts.IsEmpty;

    private static void WriteFlag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
            PlanWriter.WriteTexts(json, name, values);
    }
}
