using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>Writes a value with Pulumi's own marks. A secret's content is replaced by <see cref="PropertyMarks.MaskedSecret"/>.</summary>
public static class PropertyValueWriter
{
    private const double LargestWholeNumber = 9007199254740992;

    public static void Write(Utf8JsonWriter json, PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (value)
        {
            case StringValue text: json.WriteStringValue(text.Value); break;
            case NumberValue number: WriteNumber(json, number.Value); break;
            case BoolValue flag: json.WriteBooleanValue(flag.Value); break;
            case NullValue: json.WriteNullValue(); break;
            case UnknownValue: json.WriteStringValue(PropertyMarks.Unknown); break;
            case SecretValue secret: WriteSecret(json, secret); break;
            case ArrayValue array: WriteArray(json, array); break;
            case ObjectValue map: WriteObject(json, map); break;
            case AssetValue asset: WriteAsset(json, asset); break;
            case ArchiveValue archive: WriteArchive(json, archive); break;
            case ResourceReferenceValue reference: WriteReference(json, reference); break;
            default: throw new ArgumentException($"A value of type {value?.GetType().Name} has no JSON form.", nameof(value));
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (Math.Abs(number) <= LargestWholeNumber && Math.Truncate(number) == number)
            json.WriteNumberValue((long)number);
        else if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteNullValue();
    }

    private static void WriteSecret(Utf8JsonWriter json, SecretValue secret)
    {
        WriteSignature(json, PropertyMarks.Secret);
        json.WriteString("value", secret.Value is UnknownValue ? PropertyMarks.Unknown : PropertyMarks.MaskedSecret);
        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, ArrayValue array)
    {
        json.WriteStartArray();
        foreach (var item in array.Items)
            Write(json, item);
        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, ObjectValue map)
    {
        json.WriteStartObject();
        foreach (var (name, item) in map.Properties)
        {
            json.WritePropertyName(name);
            Write(json, item);
        }

        json.WriteEndObject();
    }

    private static void WriteAsset(Utf8JsonWriter json, AssetValue asset)
    {
        WriteSignature(json, PropertyMarks.Asset);
        WriteText(json, "text", asset.Text);
        WriteText(json, "path", asset.Path);
        WriteText(json, "uri", asset.Uri);
        json.WriteEndObject();
    }

    private static void WriteArchive(Utf8JsonWriter json, ArchiveValue archive)
    {
        WriteSignature(json, PropertyMarks.Archive);
        if (archive.Assets is { } assets)
        {
            json.WritePropertyName("assets");
            WriteObject(json, new ObjectValue(assets));
        }

        WriteText(json, "path", archive.Path);
        WriteText(json, "uri", archive.Uri);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, ResourceReferenceValue reference)
    {
        WriteSignature(json, PropertyMarks.ResourceReference);
        json.WriteString("urn", reference.Urn);
        WriteText(json, "id", reference.Id);
        WriteText(json, "packageVersion", reference.PackageVersion.Length == 0 ? null : reference.PackageVersion);
        json.WriteEndObject();
    }

    private static void WriteSignature(Utf8JsonWriter json, string signature)
    {
        json.WriteStartObject();
        json.WriteString(PropertyMarks.SignatureKey, signature);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
