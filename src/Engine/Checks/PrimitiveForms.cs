using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>Which values providers take for which primitive types: they convert between a text and the number or flag it spells.</summary>
internal static class PrimitiveForms
{
    public static bool Accepts(PrimitiveKind kind, PropertyValue value) => (kind, value) switch
    {
        (PrimitiveKind.Any, _) => true,
        (PrimitiveKind.String, StringValue or NumberValue or BoolValue) => true,
        // A resource where its id is wanted.
        (PrimitiveKind.String, ResourceReferenceValue) => true,
        (PrimitiveKind.Integer, NumberValue number) => double.IsInteger(number.Value),
        (PrimitiveKind.Integer, StringValue text) => long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (PrimitiveKind.Number, NumberValue) => true,
        (PrimitiveKind.Number, StringValue text) => double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        (PrimitiveKind.Boolean, BoolValue) => true,
        (PrimitiveKind.Boolean, StringValue text) => text.Value is "true" or "false",
        (PrimitiveKind.Asset or PrimitiveKind.Archive, AssetValue or ArchiveValue) => true,
        _ => false,
    };

    /// <summary>True when a value is of the same kind as a type: both objects, both lists, or both simple.</summary>
    public static bool HasShapeOf(PropertyValue value, TypeSchema type) => (value, type) switch
    {
        (ObjectValue, TypeSchema.ObjectRef or TypeSchema.MapOf) => true,
        (ArrayValue, TypeSchema.ArrayOf) => true,
        (StringValue, TypeSchema.EnumRef) => true,
        _ => false,
    };
}
