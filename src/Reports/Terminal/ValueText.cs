using System.Globalization;
using System.Text;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>A value on one line, close to JSON: secrets as <c>[secret]</c>, unknowns as <c>[unknown]</c>, control characters escaped.</summary>
public static class ValueText
{
    public const string Secret = "[secret]";

    public const string Unknown = "[unknown]";

    /// <summary>The text of a value; <c>(not set)</c> for null.</summary>
    public static string Of(PropertyValue? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PropertyValue? value)
    {
        _ = value switch
        {
            null => text.Append("(not set)"),
            SecretValue => text.Append(Secret),
            UnknownValue => text.Append(Unknown),
            NullValue => text.Append("null"),
            BoolValue flag => text.Append(flag.Value ? "true" : "false"),
            NumberValue number => text.Append(number.Value.ToString("R", CultureInfo.InvariantCulture)),
            StringValue words => Quote(text, words.Value),
            ArrayValue array => AppendAll(text, '[', array.Items, ']'),
            ObjectValue map => AppendAll(text, map),
            AssetValue asset => text.Append(CultureInfo.InvariantCulture, $"asset({asset.Path ?? asset.Uri ?? "text"})"),
            ArchiveValue archive => text.Append(CultureInfo.InvariantCulture, $"archive({archive.Path ?? archive.Uri ?? "assets"})"),
            ResourceReferenceValue reference => text.Append(reference.Urn),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "A value that no report knows."),
        };
    }

    private static StringBuilder AppendAll(StringBuilder text, char open, IEnumerable<PropertyValue> items, char close)
    {
        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            Append(text, item);
            separator = ", ";
        }

        return text.Append(close);
    }

    private static StringBuilder AppendAll(StringBuilder text, ObjectValue map)
    {
        text.Append('{');
        var separator = "";
        foreach (var (name, value) in map.Properties)
        {
            Quote(text.Append(separator), name).Append(": ");
            Append(text, value);
            separator = ", ";
        }

        return text.Append('}');
    }

    private static StringBuilder Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var character in words)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(character) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"');
    }
}
