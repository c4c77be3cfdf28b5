namespace FreeAgentics.Infra.Plans;

/// <summary>One property that differs from the baseline.</summary>
/// <param name="Path">The path in Pulumi's own notation: <c>spec.containers[0].image</c>.</param>
/// <param name="Before">Null where the property is new.</param>
/// <param name="After">Null where the property goes away.</param>
/// <param name="Replaces">True when this property alone forces a replacement.</param>
public sealed record PropertyChange(string Path, PropertyValue? Before, PropertyValue? After, bool Replaces);
