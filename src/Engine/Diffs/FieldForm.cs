using System.Collections.Immutable;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>What a field's value means beyond its letters.</summary>
/// <param name="Kind">How two values are compared.</param>
/// <param name="Keys">For lists: the properties that together name an item; empty where the whole item does.</param>
internal sealed record FieldForm(FieldFormKind Kind, ImmutableArray<string> Keys);
