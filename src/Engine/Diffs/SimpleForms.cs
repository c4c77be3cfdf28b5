using System.Globalization;
using FreeAgentics.Infra.Engine.Checks;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Simple values that are written differently and mean the same.</summary>
internal static class SimpleForms
{
    /// <param name="kind">What is known of the field; null for nothing.</param>
    /// <param name="type">The resource's type.</param>
    /// <param name="before">The recorded value.</param>
    /// <param name="after">The declared value.</param>
    public static bool Same(FieldFormKind? kind, string type, PropertyValue before, PropertyValue after) => kind switch
    {
        FieldFormKind.Json => Document(before) is { } old && Document(after) is { } now && PropertyDiff.Between("", Wrapped(old), Wrapped(now)).Differences.IsEmpty,
        FieldFormKind.Policy => Document(before) is { } old && Document(after) is { } now && PolicyForm.Of(old) == PolicyForm.Of(now),
        FieldFormKind.Quantity => QuantityForm.Of(before) is { } old && old == QuantityForm.Of(after),
        FieldFormKind.Duration => DurationForm.Of(before) is { } old && old == DurationForm.Of(after),
        _ => IsBridged(type) && Spelled(before) is { } old && old == Spelled(after),
    };

    // Bridged providers convert between a text and the number or flag that it spells; to Kubernetes, port 80 is not the port "80".
    private static bool IsBridged(string type) => TypeToken.Package(type) is "aws" or "random" or "pulumi";

    private static string? Spelled(PropertyValue value) => value switch
    {
        StringValue text => text.Value,
        NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        BoolValue flag => flag.Value ? "true" : "false",
        _ => null,
    };

    private static PropertyValue? Document(PropertyValue value) => value switch
    {
        StringValue text => JsonInput.Parse(text.Value, ""),
        ObjectValue or ArrayValue => value,
        _ => null,
    };

    private static ObjectValue Wrapped(PropertyValue document) => new(ObjectValue.Empty.Properties.Add("document", document));
}
