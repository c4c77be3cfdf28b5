using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Yaml;

/// <summary>Makes values for <see cref="YamlText"/>.</summary>
internal static class YamlValue
{
    /// <summary>A mapping of those fields that have a value.</summary>
    public static ObjectValue Map(params IEnumerable<(string Key, PropertyValue? Value)> fields) => new(fields
        .Where(field => field.Value is not null)
        .Aggregate(ObjectValue.Empty.Properties, (all, field) => all.SetItem(field.Key, field.Value!)));

    public static ArrayValue List(params IEnumerable<PropertyValue> items) => new([.. items]);

    public static ArrayValue Texts(params IEnumerable<string> items) => new([.. items.Select(Text)]);

    public static PropertyValue Text(string text) => new StringValue(text);

    public static PropertyValue Number(double number) => new NumberValue(number);

    public static PropertyValue Flag(bool flag) => flag ? BoolValue.True : BoolValue.False;

    /// <summary>The same value with one text in the place of another, at any depth.</summary>
    public static PropertyValue Replaced(PropertyValue value, string text, string instead) => value switch
    {
        StringValue content => new StringValue(content.Value.Replace(text, instead, StringComparison.Ordinal)),
        ArrayValue array => new ArrayValue([.. array.Items.Select(item => Replaced(item, text, instead))]),
        ObjectValue mapping => new ObjectValue(mapping.Properties.ToImmutableSortedDictionary(pair => pair.Key, pair => Replaced(pair.Value, text, instead), StringComparer.Ordinal)),
        _ => value,
    };
}
