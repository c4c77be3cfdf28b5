using System.Globalization;
using System.Text.Json;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>
/// IAM policies in one form: one value or a list of one, the order of values and of statements, and texts for numbers and
/// flags make no difference to the service.
/// </summary>
internal static class PolicyForm
{
    /// <summary>A text that is the same for equivalent policies.</summary>
    public static string Of(PropertyValue document) => Canonical(document);

    private static string Canonical(PropertyValue value) => value switch
    {
        ObjectValue map => $"{{{string.Join(',', map.Properties.Select(property => $"{Quoted(property.Key)}:{Canonical(property.Value)}"))}}}",
        ArrayValue { Items.Length: 1 } list => Canonical(list.Items[0]),
        ArrayValue list => $"[{string.Join(',', list.Items.Select(Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}]",
        StringValue text => Quoted(text.Value),
        NumberValue number => Quoted(number.Value.ToString("R", CultureInfo.InvariantCulture)),
        BoolValue flag => Quoted(flag.Value ? "true" : "false"),
        UnknownValue => "unknown",
        _ => "null",
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
