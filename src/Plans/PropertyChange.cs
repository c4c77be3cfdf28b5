namespace FreeAgentics.Infra.Plans;

/// <summary>One property that differs from the baseline.</summary>
/// <param name="Path">
/// The path in Pulumi's own notation: <c>spec.template.spec.containers["api"].image</c>. An item of a list that has a natural
/// key, and of one without order, stands under its key; one of any other list under its index.
/// </param>
/// <param name="Before">Null where the property is new.</param>
/// <param name="After">Null where the property goes away.</param>
/// <param name="Replaces">True when this property alone forces a replacement.</param>
public sealed record PropertyChange(string Path, PropertyValue? Before, PropertyValue? After, bool Replaces)
{
    /// <summary>The URN of the resource whose own step makes this change, because its outputs will be others; null for a change of the program's.</summary>
    public string? Cause { get; init; }
}
