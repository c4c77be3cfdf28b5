using System.Text.Json;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>One statement of an IAM policy document.</summary>
internal static class PolicyStatement
{
    public static void Write(Utf8JsonWriter json, ObjectValue statement)
    {
        json.WriteStartObject();
        if (Text(statement, "sid") is { Length: > 0 } sid)
            json.WriteString("Sid", sid);
        json.WriteString("Effect", Text(statement, "effect") ?? "Allow");
        WriteTexts(json, "Action", Texts(statement["actions"]));
        WriteTexts(json, "NotAction", Texts(statement["notActions"]));
        WriteTexts(json, "Resource", Texts(statement["resources"]));
        WriteTexts(json, "NotResource", Texts(statement["notResources"]));
        WritePrincipals(json, "Principal", statement["principals"]);
        WritePrincipals(json, "NotPrincipal", statement["notPrincipals"]);
        WriteConditions(json, statement["conditions"]);
        json.WriteEndObject();
    }

    private static void WritePrincipals(Utf8JsonWriter json, string name, PropertyValue? principals)
    {
        var byType = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var principal in PolicyDocumentFunction.Items(principals).OfType<ObjectValue>())
        {
            var type = Text(principal, "type") ?? "AWS";
            if (!byType.TryGetValue(type, out var identifiers))
                byType[type] = identifiers = [];
            identifiers.AddRange(Texts(principal["identifiers"]));
        }

        if (byType.Count == 0)
            return;
        if (byType.Count == 1 && byType.TryGetValue("*", out var anybody) && anybody is ["*"])
        {
            json.WriteString(name, "*");
            return;
        }

        json.WriteStartObject(name);
        foreach (var (type, identifiers) in byType)
            WriteTexts(json, type, identifiers);
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, PropertyValue? conditions)
    {
        var byTest = new SortedDictionary<string, SortedDictionary<string, List<string>>>(StringComparer.Ordinal);
        foreach (var condition in PolicyDocumentFunction.Items(conditions).OfType<ObjectValue>())
        {
            var test = Text(condition, "test") ?? "";
            if (!byTest.TryGetValue(test, out var variables))
                byTest[test] = variables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
            var variable = Text(condition, "variable") ?? "";
            if (!variables.TryGetValue(variable, out var values))
                variables[variable] = values = [];
            values.AddRange(Texts(condition["values"]));
        }

        if (byTest.Count == 0)
            return;
        json.WriteStartObject("Condition");
        foreach (var (test, variables) in byTest)
        {
            json.WriteStartObject(test);
            foreach (var (variable, values) in variables)
                WriteTexts(json, variable, values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, List<string> texts)
    {
        if (texts.Count == 0)
            return;
        if (texts.Count == 1)
        {
            json.WriteString(name, texts[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static List<string> Texts(PropertyValue? values) =>
        [.. PolicyDocumentFunction.Items(values).OfType<StringValue>().Select(text => text.Value)];

    private static string? Text(ObjectValue from, string name) =>
        from[name] is { } value && PolicyDocumentFunction.Open(value) is StringValue text ? text.Value : null;
}
