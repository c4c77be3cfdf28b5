using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>Reads a value with Pulumi's own marks.</summary>
public static class PropertyValueReader
{
    /// <summary>The value of a JSON element.</summary>
    /// <param name="json">The element.</param>
    /// <param name="path">Where the element stands, for messages.</param>
    /// <exception cref="PlanFormatException">An object carries a signature that is not known.</exception>
    public static PropertyValue Read(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json.GetString()!),
        JsonValueKind.Number => new NumberValue(json.GetDouble()),
        JsonValueKind.True => new BoolValue(true),
        JsonValueKind.False => new BoolValue(false),
        JsonValueKind.Array => new ArrayValue([.. json.EnumerateArray().Select((item, index) => Read(item, $"{path}[{index}]"))]),
        JsonValueKind.Object => Structure(json, path),
        _ => NullValue.Instance,
    };

    /// <summary>An ordinary object: one without a signature.</summary>
    /// <exception cref="PlanFormatException">The element is something else.</exception>
    public static ObjectValue ReadObject(JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.Object && Structure(json, path) is ObjectValue value
            ? value
            : throw PlanFormatException.Misshapen(path, "an object");

    private static PropertyValue Text(string text) =>
        text == PropertyMarks.Unknown ? UnknownValue.Instance : new StringValue(text);

    private static PropertyValue Structure(JsonElement json, string path)
    {
        if (!json.TryGetProperty(PropertyMarks.SignatureKey, out var signature))
            return new ObjectValue(Properties(json, path));
        return signature.GetString() switch
        {
            PropertyMarks.Secret => Secret(json, path),
            PropertyMarks.Asset => new AssetValue(Optional(json, "text"), Optional(json, "path"), Optional(json, "uri")),
            PropertyMarks.Archive => new ArchiveValue(
                json.TryGetProperty("assets", out var assets) ? Properties(assets, $"{path}.assets") : null,
                Optional(json, "path"),
                Optional(json, "uri")),
            PropertyMarks.ResourceReference => new ResourceReferenceValue(
                Optional(json, "urn") ?? "", Optional(json, "id"), Optional(json, "packageVersion") ?? ""),
            PropertyMarks.OutputValue => Output(json, path),
            _ => throw PlanFormatException.Misshapen(path, "a value of a kind that Pulumi has"),
        };
    }

    private static PropertyValue Output(JsonElement json, string path)
    {
        var value = json.TryGetProperty("value", out var content) ? Read(content, path) : UnknownValue.Instance;
        return json.TryGetProperty("secret", out var secret) && secret.ValueKind == JsonValueKind.True ? new SecretValue(value) : value;
    }

    // A state has a secret's content as ciphertext, or in clear after an export with --show-secrets: neither is read.
    private static SecretValue Secret(JsonElement json, string path)
    {
        if (json.TryGetProperty("ciphertext", out _) || json.TryGetProperty("plaintext", out _))
            return SecretValue.Masked;
        var content = json.TryGetProperty("value", out var value) ? Read(value, path) : NullValue.Instance;
        return content is StringValue { Value: PropertyMarks.MaskedSecret } ? SecretValue.Masked : new SecretValue(content);
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(JsonElement json, string path)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
            properties[property.Name] = Read(property.Value, $"{path}.{property.Name}");
        return properties.ToImmutable();
    }

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
