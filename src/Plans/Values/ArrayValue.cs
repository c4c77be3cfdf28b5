using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>An ordered list of values.</summary>
public sealed record ArrayValue(ImmutableArray<PropertyValue> Items) : PropertyValue
{
    /// <inheritdoc />
    public override bool HasUnknowns => Items.Any(item => item.HasUnknowns);

    /// <inheritdoc />
    public override bool HasSecrets => Items.Any(item => item.HasSecrets);

    /// <inheritdoc />
    public bool Equals(ArrayValue? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override int GetHashCode() => Items.Aggregate(17, HashCode.Combine);
}
