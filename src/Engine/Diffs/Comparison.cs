using System.Collections.Immutable;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>What comparing two sides tells.</summary>
/// <param name="Differences">In the order of the walk: names ordinally, list items as declared, gone ones last.</param>
/// <param name="NotCompared">Places of secrets that both sides know and whose contents one side does not hold.</param>
internal readonly record struct Comparison(ImmutableArray<Difference> Differences, ImmutableArray<Place> NotCompared);
