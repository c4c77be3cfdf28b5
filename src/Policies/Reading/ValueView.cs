using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>A value with the path that leads to it, so that every check can say what it saw. Secrets are looked through but never shown.</summary>
public readonly record struct ValueView(string Path, PropertyValue? Raw)
{
    private PropertyValue? Plain => Raw is SecretValue secret ? secret.Value : Raw;

    public bool IsSecret => Raw is SecretValue;

    public bool IsSet => Plain is not (null or NullValue);

    public bool IsUnknown => Plain is UnknownValue;

    public string? Text => (Plain as StringValue)?.Value;

    public bool? Flag => Plain switch
    {
        BoolValue flag => flag.Value,
        StringValue { Value: "true" or "1" } => true,
        StringValue { Value: "false" or "0" } => false,
        _ => null,
    };

    public double? Number => Plain switch
    {
        NumberValue number => number.Value,
        StringValue text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => null,
    };

    public ValueView this[string name] => new(
        string.IsNullOrEmpty(Path) ? name : $"{Path}.{name}",
        Plain is UnknownValue ? Plain : (Plain as ObjectValue)?[name]);

    /// <summary>The items of a list; none where it is not set or not known.</summary>
    public ImmutableArray<ValueView> Items
    {
        get
        {
            var path = Path;
            return Plain is ArrayValue array
                ? [.. array.Items.Select((item, index) => new ValueView($"{path}[{index}]", item))]
                : [];
        }
    }

    /// <summary>The named values of an object; none where it is not set or not known.</summary>
    public ImmutableArray<KeyValuePair<string, ValueView>> Entries
    {
        get
        {
            var self = this;
            return Plain is ObjectValue content
                ? [.. content.Properties.Keys.Select(key => KeyValuePair.Create(key, self[key]))]
                : [];
        }
    }

    /// <summary>The value for a person: quoted text, numbers as they are, and no secret.</summary>
    public string Shown => Raw switch
    {
        null or NullValue => "not set",
        SecretValue => "[secret]",
        UnknownValue => "not known yet",
        BoolValue flag => flag.Value ? "true" : "false",
        NumberValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        StringValue text => $"\"{text.Value}\"",
        ArrayValue array => $"a list of {array.Items.Length}",
        _ => "an object",
    };
}
