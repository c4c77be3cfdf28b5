using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Functions;

/// <summary>Renders IAM policy documents, as the real function does without any cloud: keys in its order, single values not as lists.</summary>
internal static class PolicyDocumentFunction
{
    private static readonly string[] Sources = ["overrideJson", "overridePolicyDocuments", "sourceJson", "sourcePolicyDocuments"];

    public static readonly Dictionary<string, Action<FunctionCall>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:iam/getPolicyDocument:getPolicyDocument"] = Answer,
    };

    private static void Answer(FunctionCall call)
    {
        // Merging documents needs their content; with unknowns there is nothing to render.
        if (call.Arguments.HasUnknowns || Merges(call))
        {
            foreach (var result in (ReadOnlySpan<string>)["json", "minifiedJson", "id"])
                call.Set(result, UnknownValue.Instance);
            return;
        }

        var json = Render(call, indented: true);
        call.Set("json", Secret(call, json));
        call.Set("minifiedJson", Secret(call, Render(call, indented: false)));
        call.Set("id", Simulation.StableHash.Number(json, int.MaxValue).ToString());
        call.Set("version", "2012-10-17");
    }

    private static bool Merges(FunctionCall call) =>
        Sources.Any(name => call.Arguments[name] is not (null or NullValue or ArrayValue { Items.IsEmpty: true }));

    private static PropertyValue Secret(FunctionCall call, string json) =>
        call.Arguments.HasSecrets ? new SecretValue(new StringValue(json)) : new StringValue(json);

    private static string Render(FunctionCall call, bool indented)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("Version", call.Text("version") ?? "2012-10-17");
            if (call.Text("policyId") is { } id)
                json.WriteString("Id", id);
            json.WriteStartArray("Statement");
            foreach (var statement in Items(call.Arguments["statements"]).OfType<ObjectValue>())
                PolicyStatement.Write(json, statement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    internal static IEnumerable<PropertyValue> Items(PropertyValue? value) => value switch
    {
        ArrayValue array => array.Items.Select(Open),
        SecretValue secret => Items(secret.Value),
        _ => [],
    };

    internal static PropertyValue Open(PropertyValue value) => value is SecretValue secret ? secret.Value : value;
}
