using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>Exceptions in --policy-pack-config: under each policy a list of urn, reason, owner and expires, as in a stack file.</summary>
internal static class PackExceptions
{
    private const string Property = "exceptions";

    /// <summary>The form of a policy's configuration, as JSON schema.</summary>
    public static PolicyConfigSchema Schema { get; } = new()
    {
        Properties = JsonParser.Default.Parse<Struct>("""
            {"exceptions": {"type": "array", "items": {
                "type": "object", "required": ["urn", "reason", "owner", "expires"], "additionalProperties": false,
                "properties": {"urn": {"type": "string"}, "reason": {"type": "string"}, "owner": {"type": "string"}, "expires": {"type": "string"}}}}}
            """),
    };

    /// <summary>All of them as the section policies of a stack file, so that the same rules read both.</summary>
    public static string Json(ConfigureAnalyzerRequest request)
    {
        var exceptions = request.PolicyConfig.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .SelectMany(entry => ListOf(entry.Value).Select(item => Named(entry.Key, item)));
        return JsonFormatter.Default.Format(new Struct { Fields = { [Property] = Value.ForList([.. exceptions]) } });
    }

    private static RepeatedField<Value> ListOf(PolicyConfig config) =>
        config.Properties is { } properties && properties.Fields.TryGetValue(Property, out var list) && list.ListValue is { } items ? items.Values : [];

    private static Value Named(string policy, Value item)
    {
        var named = item.StructValue?.Clone() ?? new Struct();
        named.Fields["policy"] = Value.ForString(policy);
        return Value.ForStruct(named);
    }
}
