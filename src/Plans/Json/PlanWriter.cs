using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

internal static class PlanWriter
{
    // The writer keeps what it is given until somebody flushes it.
    private const int BytesToFlush = 256 * 1024;

    public static void Write(Utf8JsonWriter json, Plan plan, Action<Utf8JsonWriter>? more)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", PlanJson.SchemaVersion);
        json.WriteString("project", plan.Project);
        json.WriteString("stack", plan.Stack);
        if (!plan.Complete)
            json.WriteBoolean("complete", false);
        json.WriteStartArray("resources");
        foreach (var resource in plan.Resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)
                     .ThenBy(resource => resource.Step.Kind))
        {
            WriteResource(json, resource);
            if (json.BytesPending > BytesToFlush)
                json.Flush();
        }

        json.WriteEndArray();
        json.WritePropertyName("outputs");
        PropertyValueWriter.Write(json, plan.Outputs);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, PlanResource resource)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        if (resource.FormerUrn is { } former)
            json.WriteString("formerUrn", former);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        if (resource.Custom)
            json.WriteBoolean("custom", true);
        if (!string.IsNullOrEmpty(resource.Id))
            json.WriteString("id", resource.Id);
        if (!string.IsNullOrEmpty(resource.Provider))
            json.WriteString("provider", resource.Provider);
        WriteStep(json, resource.Step);
        json.WritePropertyName("inputs");
        PropertyValueWriter.Write(json, resource.Inputs);
        json.WritePropertyName("outputs");
        PropertyValueWriter.Write(json, resource.Outputs);
        WriteTexts(json, "dependencies", resource.Dependencies);
        if (!resource.PropertyDependencies.IsEmpty)
            WritePropertyDependencies(json, resource.PropertyDependencies);
        PlanOptionsWriter.Write(json, resource.Options);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, PlanStep step)
    {
        json.WriteString("step", StepNames.Of(step.Kind));
        if (step.DeleteBeforeReplace)
            json.WriteBoolean("deleteBeforeReplace", true);
        if (!step.Changes.IsEmpty)
            WriteChanges(json, step.Changes);
        if (!step.NotCompared.IsEmpty)
            WriteTexts(json, "notCompared", step.NotCompared);
    }

    private static void WriteChanges(Utf8JsonWriter json, ImmutableArray<PropertyChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            WriteSide(json, "before", change.Before);
            WriteSide(json, "after", change.After);
            json.WriteBoolean("replaces", change.Replaces);
            if (change.Cause is { } cause)
                json.WriteString("cause", cause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, PropertyValue? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        PropertyValueWriter.Write(json, value);
    }

    private static void WritePropertyDependencies(
        Utf8JsonWriter json, ImmutableSortedDictionary<string, ImmutableArray<string>> dependencies)
    {
        json.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in dependencies)
            WriteTexts(json, property, urns);
        json.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
