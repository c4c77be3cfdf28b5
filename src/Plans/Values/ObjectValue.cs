using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>Named values, kept in ordinal order of their names so that the same content has the same bytes.</summary>
public sealed record ObjectValue(ImmutableSortedDictionary<string, PropertyValue> Properties) : PropertyValue
{
    /// <summary>No properties.</summary>
    public static readonly ObjectValue Empty = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc />
    public override bool HasUnknowns => Properties.Values.Any(value => value.HasUnknowns);

    /// <inheritdoc />
    public override bool HasSecrets => Properties.Values.Any(value => value.HasSecrets);

    /// <summary>The value of a property, or null where it is not set.</summary>
    public PropertyValue? this[string name] => Properties.GetValueOrDefault(name);

    /// <inheritdoc />
    public bool Equals(ObjectValue? other) => other is not null && Properties.SequenceEqual(other.Properties);

    /// <inheritdoc />
    public override int GetHashCode() => Properties.Aggregate(17, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
