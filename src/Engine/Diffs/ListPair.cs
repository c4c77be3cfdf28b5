namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Items of two lists that are compared with each other.</summary>
/// <param name="Before">Index of the recorded item; null for a new one.</param>
/// <param name="After">Index of the declared item; null for one that is gone.</param>
/// <param name="Key">How a reader knows the item; null for its index.</param>
internal readonly record struct ListPair(int? Before, int? After, string? Key);
