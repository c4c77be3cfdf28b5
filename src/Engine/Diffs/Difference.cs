using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>One property that differs; what follows from it is not decided yet.</summary>
/// <param name="Place">Where.</param>
/// <param name="Before">Null where the property is new.</param>
/// <param name="After">Null where the property goes away.</param>
internal readonly record struct Difference(Place Place, PropertyValue? Before, PropertyValue? After);
