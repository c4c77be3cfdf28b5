using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>A collection of files: exactly one of assets (by name), path and URI is set.</summary>
public sealed record ArchiveValue(ImmutableSortedDictionary<string, PropertyValue>? Assets, string? Path, string? Uri) : PropertyValue;
